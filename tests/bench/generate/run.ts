import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { benchDatabase } from '../database.ts'
import { generate, nameFor, type Progress } from './generate.ts'

const sizes: Readonly<Record<string, number>> = { county: 50_000, country: 1_000_000 }

type Asked = { processes: number; database: string; chunk: number | undefined }

/** Reads `--size county|country|N --processes N --database NAME --chunk N`. Throws one sentence at what there is none of. */
function readArguments(words: string[]): Asked {
  const named = ['size', 'processes', 'database', 'chunk'] as const
  const options = Object.fromEntries(named.map((name) => [name, { type: 'string' }] as const))
  const { size = 'county', processes: wanted, database, chunk } = parseArgs({ args: words, options }).values
  const processes = Number(wanted ?? sizes[String(size)] ?? size)
  if (!Number.isInteger(processes) || processes < 1)
    throw new Error('--size is county, country or a number of processes.')
  return {
    processes,
    database: String(database ?? nameFor(processes)),
    chunk: chunk === undefined ? undefined : Number(chunk),
  }
}

const words: Readonly<Record<Progress['doing'], string>> = {
  templates: 'playing the templates',
  copies: 'copying',
  indexes: 'building indexes',
}

/** Seconds as minutes and seconds; nothing is known before the first chunk is written. */
const spell = (seconds: unknown) =>
  typeof seconds === 'number' && Number.isFinite(seconds)
    ? `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`
    : 'some time'

/** A bar that begins when the first copies are written, so that what is left is reckoned from these alone. */
function barFor(processes: number): (progress: Progress) => void {
  const bar = new SingleBar({
    format: '{doing} {bar} {percentage} % | {value}/{total} processes | {duration_formatted}, {eta_formatted} left',
    etaBuffer: 20,
    formatTime: spell,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  })
  return ({ doing, processes: done }) => {
    if (doing === 'templates') process.stderr.write(`${words.templates}\n`)
    else if (doing === 'copies' && !bar.isActive) bar.start(processes, done, { doing: words.copies })
    else bar.update(done, { doing: words[doing] })
    if (doing === 'indexes') bar.stop()
  }
}

/** Makes the database of that name, or goes on with it. */
async function main(): Promise<void> {
  const { processes, database, chunk } = readArguments(process.argv.slice(2))
  const began = performance.now()
  const { url, stop } = await benchDatabase(database)
  try {
    await generate({ processes, chunk, onProgress: barFor(processes) })
  } finally {
    await stop()
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stderr.write(`${processes} processes in ${new URL(url).pathname.slice(1)} after ${seconds} s.\n`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
