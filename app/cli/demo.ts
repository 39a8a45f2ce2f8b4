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

/** Reads the code of everything else, which takes as long as the database does to start. */
async function readRest() {
  const [{ fillDatabase }, { serve }, { loadBuild }, { accountTable }] = await Promise.all([
    import('./demo-database.ts'),
    import('#app/server/serve.ts'),
    import('#app/server/load-build.ts'),
    import('./account-table.ts'),
  ])
  void loadBuild().catch(() => {}) // When the pages cannot be read, `serve` says so.
  return { fillDatabase, serve, accountTable }
}

let reading: ReturnType<typeof readRest> | undefined
const rest = () => (reading ??= readRest())

/** The demo from what is built: database, schema, people, pages, and who to sign in as. */
async function main(): Promise<void> {
  const where = listenAt()
  await assertFree(where)
  say('Starting the database.')
  await begin(startDatabase(say, () => void rest().catch(() => {})))
  const { fillDatabase, serve, accountTable } = await rest()
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
  const { explain } = await import('./explain.ts')
  process.stderr.write(`${explain(error, 'npm run demo')}\n`)
  await stopAll()
  process.exit(1)
})
