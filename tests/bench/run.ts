import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, isMet, judged } from './bench.ts'
import { benches } from './registry.ts'
import { closeSite } from './site/shared-site.ts'
import { defaultSizes, type Sizes } from './sizes.ts'
import { tableOf } from './table.ts'

const results = path.join(import.meta.dirname, 'results')
const say = (line: string) => void process.stderr.write(`${line}\n`)

type Asked = { names: string[]; sizes: Sizes }

/** Reads `NAME … --seconds 10 --processes 1000000`. Throws one sentence at what there is none of. */
function readArguments(words: string[]): Asked {
  const flags = Object.keys(defaultSizes) as (keyof Sizes)[]
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' }] as const))
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
  const sizes = { ...defaultSizes }
  for (const flag of flags) {
    if (values[flag] === undefined) continue
    sizes[flag] = Number(values[flag])
    if (!(sizes[flag] > 0)) throw new Error(`--${flag} is a number above zero.`)
  }
  const unknown = positionals.filter((name) => !Object.hasOwn(benches, name))
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`)
  return { names: positionals, sizes }
}

async function runOne(name: string, sizes: Sizes, isNamed: boolean): Promise<readonly Figure[]> {
  const bench = await benches[name]?.()
  if (!bench || !(isNamed || bench.byDefault)) return []
  if (!bench.onSite) await closeSite()
  say(`${name}: ${bench.about}`)
  return bench.run({ sizes, say })
}

const machine = () => ({
  node: process.version,
  cores: os.availableParallelism(),
  model: os.cpus()[0]?.model ?? '',
  memory: os.totalmem(),
})

/** Runs the named benchmarks, or those that run by default; prints one table and writes the figures as JSON. */
async function main(): Promise<void> {
  const { names, sizes } = readArguments(process.argv.slice(2))
  const began = performance.now()
  const rows: { bench: string; figure: Figure }[] = []
  const failed: string[] = []
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const figures = await runOne(name, sizes, names.length > 0).catch((error: unknown) => {
      say(`${name} failed: ${error instanceof Error ? error.stack : error}`)
      failed.push(name)
      return []
    })
    for (const figure of figures) rows.push({ bench: name, figure })
  }
  await closeSite()
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(`${tableOf(rows)}\nMeasured in ${seconds.toFixed(0)} s.\n`)
  const figures = rows.map(({ bench, figure }) => ({ bench, ...figure, judged: judged(figure), met: isMet(figure) }))
  mkdirSync(results, { recursive: true })
  const file = path.join(results, `${new Date().toISOString().replaceAll(':', '')}.json`)
  writeFileSync(file, JSON.stringify({ machine: machine(), sizes, seconds, failed, figures }, null, 2))
  process.exitCode = failed.length > 0 || figures.some(({ met }) => met === false) ? 1 : 0
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 2
})
