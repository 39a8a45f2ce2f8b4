import { afterAll, expect, inject } from 'vitest'
import { closeDatabase } from '#db/client.server.ts'
import { watchDoors } from './doors.ts'
import { createTestDatabase, type TestDatabase } from './test-server.ts'

/**
 * Gives a test file a database of its own and points the app's doors at it, until the file's last test has run. Call it
 * once, at the top: `const database = await useDatabase()`. At the end no door may have been opened inside another.
 */
export async function useDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase(inject('databaseFolder'))
  process.env.DATABASE_URL = database.url
  delete process.env.DATABASE_WEB_URL
  delete process.env.DATABASE_WORKER_URL
  delete process.env.DATABASE_GUEST_URL
  delete process.env.DATABASE_LISTEN_URL
  const { nested } = watchDoors()
  afterAll(async () => {
    await closeDatabase()
    await database.drop()
    expect(nested).toEqual([])
  })
  return database
}
