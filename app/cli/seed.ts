import { seedDemo } from '#app/demo/seed.server.ts'
import { withDatabase } from './with-database.ts'

/** `tsx app/cli/seed.ts`: fills an empty, migrated database with the demo. */
await withDatabase('tsx app/cli/seed.ts', async () => {
  const isDemo = await seedDemo(new Date().toISOString())
  process.stdout.write(isDemo ? 'The demo is in place.\n' : 'The database has data of its own and was left as it is.\n')
})
