import { setImmediate } from 'node:timers/promises'
import { stopOnSignals } from '#app/server/stop-signals.ts'
import { assertFree, listenAt } from './listen-at.ts'
import { startDatabase } from './start-database.ts'

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

/**
 * Reads the code of what comes next while the database starts: first what the database is asked with, so that its answers
 * are waited for while the rest is read. What cannot be read is told of when it is needed.
 */
async function readAhead(): Promise<void> {
  await import('./demo-database.ts')
  await setImmediate()
  const { readFirstPage } = await import('#app/server/serve.ts')
  await setImmediate()
  await readFirstPage()
}

/** The demo from what is built: database, schema, people, pages, and who to sign in as. */
async function main(): Promise<void> {
  const where = listenAt()
  await assertFree(where)
  say('Starting the database.')
  await begin(startDatabase(say, () => void readAhead().catch(() => {})))
  const { fillDatabase } = await import('./demo-database.ts')
  const isDemo = await fillDatabase()
  if (isStopping) return
  const { serve } = await import('#app/server/serve.ts')
  const serving = serve(where)
  await begin(serving.then(({ stop }) => stop))
  const { url } = await serving
  const { accountTable } = await import('./account-table.ts')
  say(isDemo ? `\nSign in as any of these. Every person is made up.\n\n${accountTable()}\n` : '')
  say(`Hemvägen is at ${url}\nCtrl-C stops it.`)
}

stopOnSignals(async () => {
  say('\nStopping.')
  await stopAll()
})

main().catch(async (error: unknown) => {
  if (isStopping) return
  const { explain } = await import('./explain.ts')
  process.stderr.write(`${explain(error, 'npm run demo')}\n`)
  await stopAll()
  process.exit(1)
})
