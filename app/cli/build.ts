import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { explain } from './explain.ts'
import { inputHash } from './input-hash.ts'
import { Refusal } from './refusal.ts'

const output = path.resolve('build')

/** Where the hash of what was built is kept. Written last: a build cut short leaves none. */
export const stamp = path.join(output, 'inputs.sha256')

/** Builds the pages for browser and server, and the programs that production starts with plain node. */
export async function build(): Promise<void> {
  const inputs = await inputHash()
  await rm(stamp, { force: true })
  await buildPages()
  await buildPrograms()
  await mkdir(output, { recursive: true })
  await writeFile(stamp, inputs)
}

/** Runs Remix's own build, whose words are shown only when it fails. */
async function buildPages(): Promise<void> {
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const child = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Refusal(`The pages could not be built.\n${said}`)
}

/** Our own code in one file per program; packages stay where npm put them. */
async function buildPrograms(): Promise<void> {
  const { build: bundle } = await import('esbuild')
  await bundle({
    entryPoints: { server: 'app/server.ts', migrate: 'app/cli/migrate.ts' },
    outdir: path.join(output, 'app'),
    bundle: true,
    splitting: false,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    alias: aliases,
    logLevel: 'warning',
  })
}

/** With `packages: 'external'` the `#` imports count as packages unless they are spelled out. */
const aliases = Object.fromEntries(['app', 'db', 'machines'].map((folder) => [`#${folder}`, path.resolve(folder)]))

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build().catch((error: unknown) => {
    process.stderr.write(`${explain(error, 'npm run build')}\n`)
    process.exitCode = 1
  })
