import path from 'node:path'
import { seedDemo } from '#app/demo/seed.server.ts'
import { assertSafeRole } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { databaseUrl } from '#db/settings.ts'

export type Say = (line: string) => void

/** Starts the embedded PostgreSQL, in DATA_DIR or `.data`, unless DATABASE_URL names another. Answers what stops it. */
export async function startDatabase(say: Say): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) return async () => {}
  const folder = path.resolve(process.env.DATA_DIR ?? '.data', 'postgres')
  const { url, stop } = await startEmbedded({ folder, say })
  process.env.DATABASE_URL = url
  return stop
}

/** Brings the database to today's schema and fills it when it is empty. Answers whether it holds the demo, which its pages then say. */
export async function fillDatabase(): Promise<boolean> {
  await migrate(databaseUrl())
  const isDemo = await seedDemo(new Date().toISOString())
  if (isDemo) process.env.DEMO = '1'
  await assertSafeRole()
  return isDemo
}
