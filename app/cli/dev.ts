import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { createApp } from '#app/server/app.ts'
import { run } from '#app/server/run.ts'
import { stopOnSignals } from '#app/server/stop-signals.ts'
import { fillDatabase } from './demo-database.ts'
import { explain } from './explain.ts'
import { assertFree, listenAt } from './listen-at.ts'
import { startDatabase } from './start-database.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** The demo, with pages built as they are asked for and changed as they are edited. */
async function main(): Promise<void> {
  const where = listenAt()
  await assertFree(where)
  const stopDatabase = await startDatabase(say)
  await fillDatabase()
  const vite = await createServer({ server: { middlewareMode: true } })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  const { url, stop } = await run(createApp({ build, files: vite.middlewares }), where)
  stopOnSignals(async () => {
    await stop()
    await vite.close()
    await stopDatabase()
  })
  say(`Hemvägen is at ${url}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error, 'npm run dev')}\n`)
  process.exit(1)
})
