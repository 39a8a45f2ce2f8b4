import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, expect, inject, test } from 'vitest'
import { parseIdentityNumber } from '#app/domain/identity-number.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { type Difference, replayAll } from '#app/domain/rebuild.server.ts'
import { send } from '#app/domain/send.server.ts'
import { asSystem, asUnit, closeDatabase, type Database } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { people, processes } from '#db/schema/index.ts'
import { createTestDatabase } from '#tests/test-server.ts'
import { generate } from './generate.ts'
import { chunksIn, killHalfway, startGenerator } from './killed-run.ts'
import { readPlayed } from './record.ts'
import { longestPerson, openCasesOf, typicalSeats } from './seats.ts'
import { caseTableNames } from './tables.ts'

const size = 300
const chunk = 20

const server = await createTestDatabase(inject('databaseFolder'))
const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/bench_${name}` }).href
const clients: postgres.Sql[] = []

function ownerOf(url: string): Database {
  const client = postgres(url, { max: 2, onnotice: () => {} })
  clients.push(client)
  return drizzle(client)
}

afterAll(async () => {
  await closeDatabase()
  for (const client of clients) await client.end({ timeout: 5 })
  for (const name of [killed, whole])
    await server.owner.execute(sql`drop database if exists ${sql.identifier(`bench_${name}`)} with (force)`)
  await server.drop()
})

const suffix = randomUUID().slice(0, 8)
const [killed, whole] = [`killed_${suffix}`, `whole_${suffix}`]

const run = { server: server.url, processes: size, chunk }
const writtenBefore = await killHalfway({ ...run, database: killed }, ownerOf(urlOf(killed)))
const [exitCode] = await once(startGenerator({ ...run, database: killed }), 'close')
process.env.DATABASE_URL = urlOf(killed)
const owner = ownerOf(urlOf(killed))
const now = new Date().toISOString()

const countOf = async (database: Database, table: string) => {
  const [row] = await database.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  )
  return row?.count
}

test('a run that was killed half-way is finished by the next one', async () => {
  expect(writtenBefore).toBeGreaterThanOrEqual(3)
  expect(writtenBefore).toBeLessThan(size / chunk)
  expect(exitCode).toBe(0)
  expect(await countOf(owner, 'processes')).toBe(size)
  expect(await chunksIn(owner)).toBe(size / chunk)
})

test('what was killed and went on holds the same rows as what was left in peace', async () => {
  await server.owner.execute(sql`create database ${sql.identifier(`bench_${whole}`)}`)
  await migrate(urlOf(whole))
  const other = ownerOf(urlOf(whole))
  process.env.DATABASE_URL = urlOf(whole)
  await generate({ processes: size, chunk, played: await readPlayed(owner) })
  process.env.DATABASE_URL = urlOf(killed)
  await closeDatabase()
  for (const table of caseTableNames)
    expect([table, await countOf(other, table)]).toEqual([table, await countOf(owner, table)])
  const print = sql`select md5(string_agg(md5(one::text), '' order by one.process_id, one.version)) as all from process_events one`
  expect([...(await other.execute(print))]).toEqual([...(await owner.execute(print))])
})

test('the events of every copy add up to its stored state', async () => {
  const differences: Difference[] = []
  const count = await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
  expect(differences).toEqual([])
  expect(count.processes).toBe(size)
  expect(count.events / size).toBeGreaterThan(20)
  expect(count.events / size).toBeLessThan(40)
})

test('what triggers keep of the cases is as they would have kept it', async () => {
  const [missing] = await owner.execute<{ caseload: number; meetings: number }>(sql`
    select (
      select count(*)::int from (
        select present.unit_id, theirs.person_id from process_parties present
        join processes theirs on theirs.id = present.process_id where present.until is null
        except select unit_id, person_id from caseload
      ) unlisted
    ) as caseload, (
      select count(*)::int from (
        select present.unit_id, meetings.process_id, meetings.id from meetings
        join process_parties present on present.process_id = meetings.process_id and present.until is null
        except select unit_id, process_id, id from unit_meetings
      ) unlisted
    ) as meetings`)
  expect(missing).toEqual({ caseload: 0, meetings: 0 })
  expect(await countOf(owner, 'caseload')).toBeGreaterThan(size)
})

test('every number is of the test series, valid, and nobody else’s', async () => {
  const numbers = await owner.select({ value: people.identifierValue }).from(people)
  for (const { value } of numbers) {
    expect(parseIdentityNumber(value, now.slice(0, 10))).toMatchObject({ ok: true, value })
    expect(value.slice(8, 11)).toMatch(value < '1990' ? /^9[89]\d$/ : /^23[89]$/)
  }
  expect(new Set(numbers.map(({ value }) => value)).size).toBe(numbers.length)
})

test('every index and every secured table of an empty database is there', async () => {
  const indexes = sql`
    select regexp_replace(indexdef, ' USING.*', '') as index from pg_indexes
    where schemaname = 'public' and tablename !~ '^process_events_' order by 1`
  expect([...(await owner.execute(indexes))]).toEqual([...(await server.owner.execute(indexes))])
  const open = sql`
    select relname from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity`
  expect([...(await owner.execute(open))]).toEqual([])
})

test('a unit finds its open cases on its list, and another unit none of them', async () => {
  const { big, small } = await typicalSeats(owner, 'inpatient')
  const list = await listWork(big.actor, { view: 'unit', now })
  expect(list.counts.unit).toBe(big.openRows)
  const [first] = await openCasesOf(owner, big)
  if (!first) throw new Error('no open case')
  const seen = (actor: typeof big.actor) =>
    asUnit(actor, (tx) => tx.select({ id: processes.id }).from(processes).where(sql`id = ${first.processId}`))
  expect(await seen(big.actor)).toHaveLength(1)
  expect(await seen(small.actor)).toHaveLength(0)
})

test('the longest page is there to be read, and its next event is taken', async () => {
  const { actor, personId, planId } = await longestPerson(owner)
  expect(await readPerson(actor, personId, now)).not.toBeNull()
  const found = await readPlan(actor, personId, now)
  expect(found && 'view' in found).toBe(true)
  const [plan] = await owner.select({ version: processes.version }).from(processes).where(sql`id = ${planId}`)
  const outcome = await send(actor, {
    processId: planId,
    type: 'participation.recorded',
    data: { stage: 'plan', how: 'self' },
    seenVersion: plan?.version ?? 0,
    key: randomUUID(),
    at: now,
  })
  expect(outcome).toEqual({ ok: true, version: (plan?.version ?? 0) + 1, repeated: false })
})

test('a ward moves the date of a copied stay', async () => {
  const { big } = await typicalSeats(owner, 'inpatient')
  const stays = (await openCasesOf(owner, big)).filter(({ phase }) => phase === 'planning')
  expect(stays.length).toBeGreaterThan(0)
  for (const { processId, version } of stays) {
    const data = { estimatedDischargeOn: '2030-01-01', certainty: 'probable', reason: 'Feber' }
    const submission = { processId, type: 'estimate.changed', data, seenVersion: version, key: randomUUID(), at: now }
    expect(await send(big.actor, submission)).toMatchObject({ ok: true })
  }
})
