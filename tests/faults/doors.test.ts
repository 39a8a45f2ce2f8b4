import { sql } from 'drizzle-orm'
import { expect, inject, onTestFinished, test } from 'vitest'
import { asSystem, closeDatabase, withoutIdentity } from '#db/client.server.ts'
import { watchDoors } from '#tests/doors.ts'
import { createTestDatabase } from '#tests/test-server.ts'

const look = () => withoutIdentity((tx) => tx.execute(sql`select 1`))

test('a door that is opened inside another of its role is noticed in every test, one after the other is not', async () => {
  const database = await createTestDatabase(inject('databaseFolder'))
  process.env.DATABASE_URL = database.url
  onTestFinished(async () => {
    await closeDatabase()
    await database.drop()
  })
  const { nested } = watchDoors()
  await look()
  await Promise.all([look(), look()])
  await asSystem(look)
  expect(nested).toEqual([])
  await withoutIdentity(async (tx) => {
    await tx.execute(sql`select 1`)
    await look()
  })
  expect(nested).toHaveLength(1)
})
