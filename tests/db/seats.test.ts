import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { asUnit, type Database } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { assignments, units } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeFullCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner, url } = await useDatabase()
const region = await makeRegion(owner)
await makeFullCase(owner, region)
const { ward, otherWard } = region

const setActive = (db: Pick<Database, 'update'>, active: boolean) =>
  db.update(units).set({ active }).where(eq(units.id, ward.unitId))

const newcomer = { userId: otherWard.userId, unitId: ward.unitId }
const employ = (unitActive?: boolean) =>
  owner.insert(assignments).values({ ...newcomer, role: 'wardNurse', validFrom: '2020-01-01', unitActive })

const seenBy = async (who: { userId: string; unitId: string }): Promise<number> => {
  const [row] = await asUnit(who, (tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::integer as count from work`),
  )
  return row?.count ?? 0
}

beforeEach(async () => {
  await setActive(owner, true)
  await owner.delete(assignments).where(sql`user_id = ${newcomer.userId} and unit_id = ${newcomer.unitId}`)
})

test('a unit that closes sees nothing from then on, and what it saw before when it opens again', async () => {
  const before = await seenBy(ward)
  expect(before).toBeGreaterThan(0)
  await setActive(owner, false)
  expect(await seenBy(ward)).toBe(0)
  await setActive(owner, true)
  expect(await seenBy(ward)).toBe(before)
})

test('whoever begins at a closed unit sees nothing, whatever is said of it', async () => {
  await setActive(owner, false)
  await employ(true)
  expect(await seenBy(newcomer)).toBe(0)
  await setActive(owner, true)
  expect(await seenBy(newcomer)).toBeGreaterThan(0)
})

test('an active unit is not made to look closed', async () => {
  await employ(false)
  expect(await seenBy(newcomer)).toBeGreaterThan(0)
})

test('whoever begins in the moment that the unit closes sees nothing', async () => {
  let beginning: PromiseLike<unknown> | undefined
  await asOwner(url, (other) =>
    other.transaction(async (tx) => {
      await setActive(tx, false)
      beginning = employ().then(() => {})
      await tx.execute(sql`select pg_sleep(0.2)`)
    }),
  )
  await beginning
  expect(await seenBy(newcomer)).toBe(0)
})
