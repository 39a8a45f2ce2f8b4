import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Program, serverOptions, startProgram } from './start-program.ts'

const bench = path.join(import.meta.dirname, '..')
const results = path.join(bench, 'results')

/** The markup inside `main` of a page of ours: what the baseline draws as static data. */
export async function mainOf(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)
  if (!answer.ok || !main) throw new Error(`${new URL(url).pathname} answers ${answer.status} and no page.`)
  return main[0]
}

/** Builds the almost empty app around the markup, by page name, and serves it with our own server. */
export async function startBaseline(markup: Readonly<Record<'worklist' | 'person', string>>): Promise<Program> {
  const folder = path.join(results, 'markup')
  mkdirSync(folder, { recursive: true })
  for (const [name, html] of Object.entries(markup)) writeFileSync(path.join(folder, `${name}.html`), html)
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const config = path.join(bench, 'baseline-app', 'vite.config.ts')
  const words = [remix, 'vite:build', '--config', config, '--logLevel', 'warn']
  await promisify(execFile)(process.execPath, words, { env: { ...process.env, NODE_ENV: 'production' } })
  const serve = path.join(bench, 'site', 'serve-build.ts')
  return startProgram([...serverOptions, '--import', 'tsx', serve, path.join(results, 'baseline')])
}
