import { closeDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { databaseUrl } from '#db/settings.ts'
import { explain } from './explain.ts'
import { startDatabase } from './start-database.ts'

/**
 * Runs a command's work on the database of DATABASE_URL or else on the demo's own, which is started and
 * migrated. A failure is told on standard error and ends the command with 1.
 */
export async function withDatabase(command: string, work: () => Promise<void>): Promise<void> {
  const isOurs = !process.env.DATABASE_URL
  let stop = async () => {}
  try {
    stop = await startDatabase((line) => void process.stderr.write(`${line}\n`))
    if (isOurs) await migrate(databaseUrl())
    await work()
  } catch (error) {
    process.stderr.write(`${explain(error, command)}\n`)
    process.exitCode = 1
  } finally {
    await closeDatabase()
    await stop()
  }
}
