import { seedAs } from '#app/demo/seed.server.ts'
import { assertSafeRole } from '#db/client.server.ts'
import { migrateAs } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'
import { databaseUrl } from '#db/settings.ts'

/** Brings the database to today's schema and fills it when it is empty. Answers whether it holds the demo, which its pages then say. */
export async function fillDatabase(): Promise<boolean> {
  const isDemo = await asOwner(databaseUrl(), async (owner) => {
    await migrateAs(owner)
    const [holdsDemo] = await Promise.all([seedAs(owner, new Date().toISOString()), assertSafeRole()])
    return holdsDemo
  })
  if (isDemo) process.env.DEMO = '1'
  return isDemo
}
