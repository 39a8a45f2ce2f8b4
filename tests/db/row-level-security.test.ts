import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { lockCase } from '#app/domain/find-case.server.ts'
import { asSystem, asUnit, type Identity, type Tx, withoutIdentity } from '#db/client.server.ts'
import { type EventRows, recordMyEvent } from '#db/record-event.server.ts'
import { processParties, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, firstEvent, makeFullCase } from '#tests/factories/case.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const { processId } = await makeFullCase(owner, region)

/** Who works where, for all staff: holds no patient. */
const directory = ['assignments', 'organisations', 'policies', 'units', 'users']
/** Rows of one user or unit alone, or of nobody but the owner. */
const closed = ['access_log', 'credentials', 'invitations', 'outbox', 'sessions', 'sign_in_attempts']

const tables = (
  await owner.execute<{ name: string; isSecured: boolean; isPartition: boolean }>(sql`
    select relname as name, relrowsecurity as "isSecured", relispartition as "isPartition"
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`)
).map((row) => ({ ...row }))
const names = tables.filter(({ isPartition }) => !isPartition).map(({ name }) => name)
const caseTables = names.filter((name) => ![...directory, ...closed].includes(name))

/** How many rows a plain select finds, or the SQLSTATE it is refused with. */
const countIn = (name: string) => async (tx: Tx) => {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::integer as count from ${sql.identifier(name)}`)
  return row?.count ?? 0
}
const codeOf = (error: unknown): string => String((error as { cause?: { code?: string } }).cause?.code ?? error)
const asked = (who: Identity, name: string) => asUnit(who, countIn(name)).catch(codeOf)
const attempt = (who: Identity, work: (tx: Tx) => PromiseLike<unknown>) =>
  asUnit(who, async (tx) => work(tx)).then(() => 'done', codeOf)

test('every table and partition is secured', () => {
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.filter(({ isSecured }) => !isSecured)).toEqual([])
})

test.each(names)('%s has rows to hide', async (name) => {
  const [row] = await owner.execute<{ count: number }>(
    sql`select count(*)::integer as count from ${sql.identifier(name)}`,
  )
  expect(row?.count).toBeGreaterThan(0)
})

test.each(caseTables)('a stranger finds no row in %s', async (name) => {
  expect(await asked(elsewhere.ward, name)).toBe(0)
})

test.each(caseTables)('a unit of the same region that is no party finds no row in %s', async (name) => {
  expect(await asked(region.otherWard, name)).toBe(0)
})

test.each(caseTables)('the ward finds its own rows in %s', async (name) => {
  expect(await asked(region.ward, name)).toBeGreaterThan(0)
})

test.each(directory)('all staff may look things up in %s', async (name) => {
  expect(await asked(elsewhere.ward, name)).toBeGreaterThan(0)
})

test.each(closed)('no request reads %s', async (name) => {
  expect(await asked(region.ward, name)).toBe('42501')
})

test.each(names)('without an identity %s is empty or closed', async (name) => {
  expect([0, '42501']).toContain(await withoutIdentity(countIn(name)).catch(codeOf))
})

test.each(names)('saying another unit than one works at opens nothing in %s', async (name) => {
  const forged = { userId: elsewhere.ward.userId, unitId: region.ward.unitId }
  expect([0, '42501']).toContain(await asked(forged, name))
})

test('the identity of one transaction is gone in the next', async () => {
  await asUnit(region.ward, countIn('processes'))
  expect(await withoutIdentity(countIn('processes'))).toBe(0)
})

test('an ended assignment opens nothing', async () => {
  const { assignmentId, ...former } = elsewhere.otherWard
  await owner.execute(sql`update assignments set valid_to = '2020-12-31' where id = ${assignmentId}`)
  expect(await asUnit(former, countIn('units'))).toBe(0)
})

test('a party sees the shared case, its person and the other parties', async () => {
  const { healthCentre } = region
  expect(await asked(healthCentre, 'processes')).toBe(1)
  expect(await asked(healthCentre, 'people')).toBe(1)
  expect(await asked(healthCentre, 'process_events')).toBe(1)
  expect(await asked(healthCentre, 'process_parties')).toBe(2)
  expect(await asked(healthCentre, 'process_links'), 'the other end is not theirs').toBe(0)
  expect(await asked(healthCentre, 'notices'), 'notices are the unit’s own').toBe(0)
})

test('a unit that has left sees that it was there, and nothing more', async () => {
  const { municipalNurses: nurses } = region
  const row = { processId, unitId: nurses.unitId, party: nurses.party, since: new Date(at) }
  await asUnit(region.ward, (tx) => tx.insert(processParties).values(row))
  expect(await asked(nurses, 'processes')).toBe(1)
  await asUnit(nurses, (tx) =>
    tx
      .update(processParties)
      .set({ until: new Date(at) })
      .where(eq(processParties.unitId, nurses.unitId)),
  )
  expect(await asked(nurses, 'processes')).toBe(0)
  expect(await asked(nurses, 'people')).toBe(0)
  expect(await asked(nurses, 'process_parties')).toBe(1)
})

/** The second event of the case, as said by somebody. */
function secondEvent(by: Seat['sender'], version = 2): EventRows {
  const { key: _, ...first } = firstEvent(region)
  const event = { type: 'need.assessed', at, by, data: {}, version }
  return { ...first, event: { version, type: event.type, section: 'need', event, at: new Date(at) } }
}

const write = (who: Seat, by = who.sender, version?: number) =>
  attempt(who, (tx) => recordMyEvent(tx, processId, secondEvent(by, version)))

test('a stranger cannot write into a case', async () => {
  const { ward } = elsewhere
  const { unitId, party } = ward
  expect(await write(ward)).toBe('42501')
  expect(await write(ward, region.ward.sender)).toBe('42501')
  expect(
    await attempt(ward, (tx) => tx.insert(processParties).values({ processId, unitId, party, since: new Date(at) })),
  ).toBe('42501')
})

test('a party writes events in no other unit’s, no other user’s and no other party’s name', async () => {
  const { ward, healthCentre } = region
  const { unit, user } = healthCentre.sender
  for (const forged of [{ unit }, { user }, { party: 'system' }, { party: 'person' }] as const)
    expect(await write(ward, { ...ward.sender, ...forged })).toBe('42501')
  expect(await write(ward)).toBe('done')
})

test('only the next event of a case is written', async () => {
  const { ward } = region
  for (const version of [1, 2, 4]) expect(await write(ward, ward.sender, version)).toBe('P0002')
  expect(await write(ward, ward.sender, 3)).toBe('done')
})

const writtenWithEvents = ['process_events', 'submissions', 'work', 'deadlines', 'notices', 'meetings', 'shared']

test.each(writtenWithEvents)('no request writes in %s but with an event', async (name) => {
  const table = sql.identifier(name)
  const statements = [sql`insert into ${table} default values`, sql`delete from ${table}`]
  for (const statement of statements) expect(await attempt(region.ward, (tx) => tx.execute(statement))).toBe('42501')
})

test('a request moves no case but with an event, and may lock it', async () => {
  const { ward } = region
  expect(await attempt(ward, (tx) => tx.execute(sql`update processes set status = 'closed'`))).toBe('42501')
  expect(await attempt(ward, (tx) => tx.execute(sql`update processes set version = 9`))).toBe('42501')
  expect(await asUnit(ward, (tx) => lockCase(tx, processId))).toMatchObject({ id: processId })
  expect(await asUnit(elsewhere.ward, (tx) => lockCase(tx, processId))).toBeNull()
})

test('of the work a unit says whether one of its own staff holds it, on its own row, and nothing else', async () => {
  const { ward, healthCentre } = region
  const hold = (userId: string, ofUnit: string) =>
    attempt(ward, async (tx) => {
      const held = await tx.update(work).set({ holderUser: userId }).where(eq(work.unitId, ofUnit)).returning()
      if (held.length === 0) throw new Error('No row.')
    })
  expect(await hold(ward.userId, ward.unitId)).toBe('done')
  expect(await hold(healthCentre.userId, ward.unitId)).toBe('42501')
  expect(await hold(ward.userId, healthCentre.unitId)).toBe('Error: No row.')
  expect(await attempt(ward, (tx) => tx.update(work).set({ version: 9 }))).toBe('42501')
})

test.each(['update process_events set version = 9', 'delete from process_events', 'truncate process_events'])(
  'neither requests nor jobs may %s',
  async (statement) => {
    expect(await attempt(region.ward, (tx) => tx.execute(sql.raw(statement)))).toBe('42501')
    expect(await asSystem((tx) => tx.execute(sql.raw(statement))).then(() => 'done', codeOf)).toBe('42501')
  },
)

test('the partitions are no way round the events’ policies', async () => {
  const partitions = tables.filter(({ isPartition }) => isPartition).map(({ name }) => name)
  expect(partitions.length).toBeGreaterThanOrEqual(13)
  for (const name of partitions) expect(await asked(region.ward, name)).toBe('42501')
})

test('the worker sees every case but no password, session or log', async () => {
  expect(await asSystem(countIn('processes'))).toBe(2)
  for (const name of ['credentials', 'sessions', 'invitations', 'access_log'])
    expect(await asSystem(countIn(name)).catch(codeOf)).toBe('42501')
})
