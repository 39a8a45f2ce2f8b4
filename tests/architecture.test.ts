import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What a file may load at run time, by the folder it lies in (the longest that fits). Types may come from below. */
const mayLoad: Record<string, RegExp> = {
  machines: /^(\.|#machines|xstate$|zod$|temporal-polyfill$)/,
  db: /^(\.|#db|drizzle-orm|postgres$|node:)/,
  'app/domain': /^(\.|#app\/domain|#db|#machines|drizzle-orm|personnummer$|node:)/,
  'app/calendar': /^(\.|#app\/(domain|text)|ical-generator$|use-intl)/,
  'app/forms': /^(\.|#app\/(forms|domain)|#machines|@conform-to|zod$)/,
  'app/text': /^(\.|#app\/text|icu-minify|use-intl|react$|virtual:words$)/,
  'app/components/ui': /^(\.|#app\/(components|text)|react|@remix-run\/react|@navikt|use-intl)/,
  'app/components': /^(\.|#app\/(components|text)|react|@remix-run\/react|use-intl)/,
  'app/live': /^(\.|#app\/live|#db|postgres$|react|@remix-run\/react|use-intl|node:)/,
  'app/documents':
    /^(\.|#app\/(documents|text|domain|server\/log)|#machines|@myriaddreamin|piscina$|wawoff2$|uqr$|use-intl|node:)/,
  'app/jobs': /^(\.|#app\/(jobs|domain)|#db|#machines|drizzle-orm|graphile-worker|pg$|node:)/,
}

const folderOf = (file: string) =>
  Object.keys(mayLoad)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]

const loads = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)(?:[^'"]*? from )?['"]([^'"]+)['"]/gms)].map(
    ([, from]) => from ?? '',
  )

const files = ['machines', 'db', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))),
)

const ruled = files.flatMap((file) => {
  const folder = folderOf(file)
  return folder ? [[file, folder] as const] : []
})

test.each(ruled)('%s loads only what %s may', (file, folder) => {
  expect(loads(file).filter((from) => !mayLoad[folder]?.test(from))).toEqual([])
})

test.each(files)('%s does not load a route or a test', (file) => {
  const forbidden = file.startsWith('app/routes/') ? /^#tests/ : /(^#app\/routes|^#tests|\/routes\/)/
  expect(loads(file).filter((from) => forbidden.test(from))).toEqual([])
})

test('nobody but the skin draws with the component base directly', () => {
  const users = files.filter((file) => loads(file).some((from) => from.startsWith('@navikt')))
  expect(users.filter((file) => !file.startsWith('app/components/ui/'))).toEqual([])
})

test('only the sign-in folder knows Lucia', () => {
  const users = files.filter((file) => loads(file).some((from) => from === 'lucia'))
  expect(users.filter((file) => !file.startsWith('app/auth/'))).toEqual([])
})
