import { readFile } from 'node:fs/promises'
import { serve } from '#app/server/serve.ts'
import { stopOnSignals } from '#app/server/stop-signals.ts'
import { accountTable } from './account-table.ts'
import { build, stamp } from './build.ts'
import { fillDatabase, startDatabase } from './demo-database.ts'
import { explain } from './explain.ts'
import { inputHash } from './input-hash.ts'
import { assertFree, listenAt } from './listen-at.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What has been started, to be stopped in the opposite order. */
const started: (() => Promise<void>)[] = []

let isStopping = false

async function stopAll(): Promise<void> {
  isStopping = true
  for (let stop = started.pop(); stop; stop = started.pop()) await stop()
}

/** Notes what is being started, so that a Ctrl-C in the middle of it waits for it and stops it too. */
async function begin(starting: Promise<() => Promise<void>>): Promise<void> {
  started.push(async () => {
    const stop = await starting.catch(() => null)
    await stop?.()
  })
  await starting
}

/** Builds unless what is built was made of the very same files. */
async function buildWhenChanged(): Promise<void> {
  const built = await readFile(stamp, 'utf8').catch(() => null)
  if (built === (await inputHash())) return
  say('Building the pages. This takes half a minute the first time.')
  await build()
}

/** One command from a fresh clone to a running demo: database, schema, people, pages, and who to sign in as. */
async function main(): Promise<void> {
  const where = listenAt()
  await assertFree(where)
  await buildWhenChanged()
  say('Starting the database.')
  await begin(startDatabase(say))
  const isDemo = await fillDatabase()
  if (isStopping) return
  const serving = serve(where)
  await begin(serving.then(({ stop }) => stop))
  const { url } = await serving
  say(isDemo ? `\nSign in as any of these. Every person is made up.\n\n${accountTable()}\n` : '')
  say(`Hemvägen is at ${url}\nCtrl-C stops it.`)
}

stopOnSignals(async () => {
  say('\nStopping.')
  await stopAll()
})

main().catch(async (error: unknown) => {
  if (isStopping) return
  process.stderr.write(`${explain(error, 'npm run demo')}\n`)
  await stopAll()
  process.exit(1)
})
