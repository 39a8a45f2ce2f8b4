import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asSystem, asUnit } from '#db/client.server.ts'
import { assertMigrated, migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'
import { processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, makeCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner, url } = await useDatabase()

const besides = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

const partitions = async () =>
  (
    await owner.execute<{ name: string }>(
      sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'process_events'::regclass order by 1`,
    )
  ).map(({ name }) => name)

test('a second migration changes nothing', async () => {
  const before = await owner.execute(sql`select * from drizzle.__drizzle_migrations`)
  await migrate(url)
  expect([...(await owner.execute(sql`select * from drizzle.__drizzle_migrations`))]).toEqual([...before])
})

test('a database without the newest migration is refused until it is migrated', async () => {
  await owner.execute(sql`create database unmigrated`)
  const refusal = /npm run db:migrate/
  await expect(assertMigrated(besides('unmigrated'))).rejects.toThrow(refusal)
  await migrate(besides('unmigrated'))
  await assertMigrated(besides('unmigrated'))
  await asOwner(besides('unmigrated'), async (db) => {
    await db.execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    )
  })
  await expect(assertMigrated(besides('unmigrated'))).rejects.toThrow(refusal)
  await owner.execute(sql`drop database unmigrated with (force)`)
})

test('first migrations that race each other, by an owner who is no superuser, all succeed', async () => {
  await owner.execute(sql`drop role if exists plain_owner`)
  await owner.execute(sql`create role plain_owner login createrole password 'plain'`)
  await owner.execute(sql`grant web, worker to plain_owner with admin option`)
  await owner.execute(sql`create database plain owner plain_owner`)
  const plain = Object.assign(new URL(besides('plain')), { username: 'plain_owner', password: 'plain' }).href
  await Promise.all([migrate(plain), migrate(plain), migrate(plain)])
  const name = await asOwner(plain, async (db) => {
    await db.execute(sql`set role web`)
    return db.execute<{ name: string }>(sql`select current_user as name`)
  })
  expect(name[0]).toEqual({ name: 'web' })
  await owner.execute(sql`drop database plain with (force)`)
  await owner.execute(sql`drop role plain_owner`)
})

test('events have partitions a year ahead, and a default for whatever comes outside', async () => {
  expect(await partitions()).toHaveLength(14)
  expect(await partitions()).toContain('process_events_default')
})

test('a month that was missing gets its partition and the events that came meanwhile', async () => {
  const region = await makeRegion(owner)
  const { processId } = await makeCase(region)
  const [current] = await partitions()
  await owner.execute(sql`drop table ${sql.identifier(current ?? '')}`)
  const { unitId, userId, regionId, sender } = region.ward
  const event = { type: 'need.assessed', at, by: sender, data: {}, version: 1 }
  await asUnit(region.ward, (tx) =>
    tx.insert(processEvents).values({
      ...{ processId, unitId, regionId, version: 1, type: event.type },
      ...{ section: 'need', event, at: new Date(at), sentBy: userId },
    }),
  )
  const placed = () => owner.execute(sql`select tableoid::regclass::text as name from process_events`)
  expect([...(await placed())]).toEqual([{ name: 'process_events_default' }])
  const made = await asSystem((tx) => tx.execute(sql`select ensure_event_partitions(12) as made`))
  expect(made[0]).toEqual({ made: 1 })
  expect([...(await placed())]).toEqual([{ name: current }])
})
