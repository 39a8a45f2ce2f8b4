import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { expect, test } from 'vitest'
import { asSystem } from '#db/client.server.ts'
import { assertMigrated, migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'
import { processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, makeCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner, url } = await useDatabase()

const id = randomUUID()
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
  await owner.execute(sql`grant web, worker, guest to plain_owner with admin option`)
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

/** The migrations of the first release, in a folder of their own. */
function firstRelease(): string {
  const all = join(import.meta.dirname, '../../db/migrations')
  const folder = mkdtempSync(join(tmpdir(), 'hemvagen-first-release-'))
  cpSync(all, folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const content = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, 6) }))
  return folder
}

test('a database of the first release keeps its cases, and events in months past and to come', async () => {
  await owner.execute(sql`create database older`)
  const folder = firstRelease()
  await asOwner(besides('older'), async (db) => {
    await applyMigrations(db, { migrationsFolder: folder })
    await db.execute(sql`insert into organisations (id, kind, name, region_id) values (${id}, 'region', 'R', ${id})`)
    await db.execute(sql`insert into units (id, organisation_id, region_id, party, name, short_name, hours, phone, head_name,
      head_phone) values (${id}, ${id}, ${id}, 'inpatient', 'A', 'A', '8–17', '1', 'H', '1')`)
    await db.execute(sql`insert into people (id, region_id, identifier_type, identifier_value, given_name, family_name,
      birth_date, municipality_code, address) values (${id}, ${id}, 'personnummer', '1', 'T', 'T', '1912-12-12', '0580', 'S')`)
    await db.execute(sql`insert into processes (id, kind, person_id, region_id, machine_version, policy_version, state, status,
      phase, started_by_unit, started_at) values (${id}, 'discharge', ${id}, ${id}, '1', '1', '{}', 'u', 'home', ${id}, now())`)
    for (const month of [-2, 0, 3])
      await db.execute(sql`insert into process_events (process_id, version, type, section, event, at, recorded_at, unit_id,
        region_id) values (${id}, 1, 't', 's', '{}', now(), now() + make_interval(months => ${month}), ${id}, ${id})`)
  })
  rmSync(folder, { recursive: true })
  await migrate(besides('older'))
  await assertMigrated(besides('older'))
  await asOwner(besides('older'), async (db) => {
    const kept = await db.select().from(processEvents)
    expect(kept.map(({ unitId, grantId }) => [unitId, grantId])).toEqual(Array(3).fill([id, null]))
    await db.execute(sql`select ensure_event_partitions(14)`)
    const columns = await db.execute<{ columns: string }>(sql`
      select distinct string_agg(attname, ',' order by attnum) as columns
      from pg_attribute join pg_inherits on inhrelid = attrelid
      where inhparent = 'process_events'::regclass and attnum > 0 group by attrelid`)
    expect(columns, 'old and new partitions are of one form').toHaveLength(1)
    await expect(
      db.execute(sql`insert into process_events (process_id, version, type, section, event, at, recorded_at, region_id)
        values (${id}, 2, 't', 's', '{}', now(), now() + interval '14 months', ${id})`),
    ).rejects.toMatchObject({ cause: { code: '23514' } })
  })
  await owner.execute(sql`drop database older with (force)`)
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
  await asSystem((tx) =>
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
