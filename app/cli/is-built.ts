import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const folders = ['app', 'db', 'machines', 'public']
const files = ['package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts']

/** Where the hash of what was built is kept. Written last: a build cut short leaves none. */
export const stamp = path.resolve('build', 'inputs.sha256')

/** What the inputs looked like from outside when they were last found to be those of the stamp. */
const look = path.resolve('build', 'inputs.look')

const inputs = (): string[] => [...files, ...folders.flatMap(filesIn)].sort()

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(name) : [name]
  })

/** Answers a hash of everything that the build is made of: names and contents. */
export async function inputHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of inputs()) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

/** The same of names, sizes and times, which a file that has been written to cannot keep; quick to tell. */
function inputLook(): string {
  const hash = createHash('sha256')
  for (const file of inputs()) {
    const { size, mtimeMs, ctimeMs } = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\0${ctimeMs}\0`)
  }
  return hash.digest('hex')
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** True when what is built was made of the very same files. */
export async function isBuilt(): Promise<boolean> {
  const built = read(stamp)
  const seen = inputLook()
  if (built === null) return false
  if (read(look) === `${built}\n${seen}`) return true
  if (built !== (await inputHash())) return false
  writeFileSync(look, `${built}\n${seen}`)
  return true
}
