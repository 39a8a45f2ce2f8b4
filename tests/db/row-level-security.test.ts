import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asSystem, asUnit, type Identity, type Tx, withoutIdentity } from '#db/client.server.ts'
import { processEvents, processes, processParties, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, makeFullCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const { processId, personId } = await makeFullCase(owner, region)

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
const attempt = (who: Identity, work: (tx: Tx) => Promise<unknown>) => asUnit(who, work).then(() => 'done', codeOf)

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

const event = { type: 'need.assessed', at, by: region.ward.sender, data: {}, version: 2 }
const recorded = { processId, version: 2, type: event.type, section: 'need', event, at: new Date(at) }
const eventBy = ({ unitId, userId, regionId }: Identity & { regionId: string }) => ({
  ...recorded,
  unitId,
  regionId,
  sentBy: userId,
})

test('a stranger cannot write into a case', async () => {
  const { ward } = elsewhere
  const { unitId, party, regionId } = ward
  expect(await attempt(ward, (tx) => tx.insert(processEvents).values(eventBy(ward)))).toBe('42501')
  expect(
    await attempt(ward, (tx) => tx.insert(processParties).values({ processId, unitId, party, since: new Date(at) })),
  ).toBe('42501')
  const row = { processId, unitId, personId, regionId, kind: 'discharge', phase: 'admitted', bucket: 'mine' } as const
  expect(await attempt(ward, (tx) => tx.insert(work).values({ ...row, version: 1 }))).toBe('42501')
  const moved = await asUnit(ward, (tx) =>
    tx.update(processes).set({ status: 'closed' }).returning({ id: processes.id }),
  )
  expect(moved).toEqual([])
})

test('a party writes events in no other unit’s and no other user’s name', async () => {
  const { ward, healthCentre } = region
  const { unitId } = healthCentre
  const { userId } = healthCentre
  expect(await attempt(ward, (tx) => tx.insert(processEvents).values({ ...eventBy(ward), unitId }))).toBe('42501')
  expect(await attempt(ward, (tx) => tx.insert(processEvents).values({ ...eventBy(ward), sentBy: userId }))).toBe(
    '42501',
  )
  expect(await attempt(ward, (tx) => tx.insert(processEvents).values(eventBy(ward)))).toBe('done')
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
