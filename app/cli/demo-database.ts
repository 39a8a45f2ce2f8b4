import { seedDemo } from '#app/demo/seed.server.ts'
import { assertSafeRole } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { databaseUrl } from '#db/settings.ts'

/** Brings the database to today's schema and fills it when it is empty. Answers whether it holds the demo, which its pages then say. */
export async function fillDatabase(): Promise<boolean> {
  await migrate(databaseUrl())
  const [isDemo] = await Promise.all([seedDemo(new Date().toISOString()), assertSafeRole()])
  if (isDemo) process.env.DEMO = '1'
  return isDemo
}
