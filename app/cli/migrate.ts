import { migrate } from '#db/migrate.ts'
import { databaseUrl } from '#db/settings.ts'
import { explain } from './explain.ts'

/** `npm run db:migrate`: brings the database of DATABASE_URL to today's schema, as its owner. Ends with 1 when it cannot. */
try {
  await migrate(databaseUrl())
  process.stdout.write('The database has the current schema.\n')
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run db:migrate')}\n`)
  process.exitCode = 1
}
