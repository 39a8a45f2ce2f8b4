import { assertSafeRole } from '#db/client.server.ts'
import { assertMigrated } from '#db/migrate.ts'
import { databaseUrl } from '#db/settings.ts'
import { explain } from './cli/explain.ts'
import { listenAt } from './cli/listen-at.ts'
import { log } from './server/log.ts'
import { serve } from './server/serve.ts'
import { stopOnSignals } from './server/stop-signals.ts'

/** Production: serves the built pages from HOST and PORT with the database of DATABASE_URL, until told to stop. */
async function main(): Promise<void> {
  await assertMigrated(databaseUrl())
  await assertSafeRole()
  const { url, stop } = await serve(listenAt())
  stopOnSignals(stop)
  log.info({ url }, 'listening')
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error, 'npm start')}\n`)
  process.exit(1)
})
