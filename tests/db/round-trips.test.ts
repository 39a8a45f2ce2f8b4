import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { asSystem, asUnit, closeDatabase, type Tx } from '#db/client.server.ts'
import { asLast } from '#db/prepared.ts'
import { accessLog, processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { type OpenProxy, openProxy } from './proxy.ts'

const { owner, url } = await useDatabase()
const region = await makeRegion(owner)
const { ward } = region

/** The next transaction is given the connection of the one before. */
const oneEach = ['DATABASE_WEB_CONNECTIONS', 'DATABASE_WORKER_CONNECTIONS']

let proxy: OpenProxy
let trips = 0
let isAnswered = true
let isBeginSpoilt = false
let said = ''

/** In place of BEGIN: the server says no, and goes on with what is behind. */
const spoilt = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('begin ', 'begun '), 'latin1')

beforeAll(async () => {
  await makeCase(region)
  proxy = await openProxy(url, {
    toServer(bytes) {
      if (isAnswered) trips += 1
      isAnswered = false
      said += bytes.toString('latin1')
      return isBeginSpoilt ? spoilt(bytes) : bytes
    },
    toClient: () => {
      isAnswered = true
    },
  })
  await closeDatabase()
  process.env.DATABASE_URL = proxy.url
  for (const variable of oneEach) process.env[variable] = '1'
})

afterAll(async () => {
  await closeDatabase()
  proxy.close()
  process.env.DATABASE_URL = url
  for (const variable of oneEach) delete process.env[variable]
})

const look = (tx: Tx) =>
  tx
    .insert(accessLog)
    .values({ userId: ward.userId, unitId: ward.unitId, action: 'list' })
    .then(() => {})

const statuses = (tx: Tx) => tx.select({ status: processes.status }).from(processes)

const looks = () => owner.$count(accessLog)

beforeEach(async () => {
  await owner.delete(accessLog)
  await asUnit(ward, (tx) => Promise.all([look(tx), statuses(tx)])) // The connection is open and knows the queries.
  await owner.delete(accessLog)
  trips = 0
})

afterEach(() => {
  isBeginSpoilt = false
})

test('a page whose queries do not wait for each other is one round trip, from BEGIN to COMMIT', async () => {
  const [found] = await asUnit(ward, (tx) => asLast(tx, Promise.all([statuses(tx), look(tx)])))
  expect({ found, trips, looks: await looks() }).toEqual({ found: [{ status: 'underway' }], trips: 1, looks: 1 })
})

test('queries that wait for others are a round trip more, and so is a COMMIT that nobody asked for before', async () => {
  await asUnit(ward, async (tx) => {
    await statuses(tx)
    await look(tx)
  })
  expect({ trips, looks: await looks() }).toEqual({ trips: 3, looks: 1 })
})

test('when one of the last queries fails, all are undone and the failure is told', async () => {
  const failed = asUnit(ward, (tx) => asLast(tx, Promise.all([look(tx), tx.execute(sql`select 1 / ${0}::int`)])))
  await expect(failed).rejects.toMatchObject({ code: '22012' })
  expect(await looks()).toBe(0)
  expect(await asUnit(ward, statuses)).toHaveLength(1)
})

test('what is asked for behind the last is refused, and changes nothing', async () => {
  const late = asUnit(ward, async (tx) => {
    await asLast(tx, statuses(tx))
    await look(tx)
  })
  await expect(late).rejects.toThrow()
  expect(await looks()).toBe(0)
  expect(await asUnit(ward, statuses)).toHaveLength(1)
})

test('a fault of our own before the last was sent undoes all', async () => {
  const fault = async (tx: Tx) => {
    const looking = look(tx)
    await Promise.resolve()
    await Promise.all([looking.then(() => {}), Promise.reject(new Error('ours'))])
  }
  await expect(asUnit(ward, (tx) => asLast(tx, fault(tx)))).rejects.toThrow('ours')
  expect(await looks()).toBe(0)
  expect(await asUnit(ward, statuses)).toHaveLength(1)
})

test('were BEGIN to fail, a unit’s queries would be carried out for nobody: they show nothing and write nothing', async () => {
  isBeginSpoilt = true
  let asked: Promise<unknown> = Promise.resolve()
  const failed = asUnit(ward, async (tx) => {
    asked = Promise.allSettled([statuses(tx), look(tx)])
    await asked
  })
  await expect(failed).rejects.toMatchObject({ code: '42601' })
  expect(await asked).toMatchObject([{ value: [] }, { reason: { cause: { code: '42501' } } }])
  expect(await looks()).toBe(0)
  isBeginSpoilt = false
  expect(await asUnit(ward, statuses)).toEqual([{ status: 'underway' }])
})

test('when BEGIN fails on a new connection, what has not been sent is refused, and nobody else’s work is undone', async () => {
  await closeDatabase()
  isBeginSpoilt = true
  said = ''
  const failed = asUnit(ward, (tx) => Promise.all([statuses(tx), look(tx)]))
  await expect(failed).rejects.toMatchObject({ code: '42601' })
  expect(await looks()).toBe(0)
  expect(said).not.toMatch(/rollback|access_log/) // By then the connection may be in another's transaction.
  isBeginSpoilt = false
  expect(await asUnit(ward, statuses)).toEqual([{ status: 'underway' }])
})

test('were BEGIN of the system to fail, whom no policy holds back, nothing would be sent behind it', async () => {
  await asSystem((tx) => tx.execute(sql`select 1`))
  isBeginSpoilt = true
  const failed = asSystem((tx) => tx.update(processes).set({ status: 'lost' }))
  await expect(failed).rejects.toMatchObject({ code: '42601' })
  isBeginSpoilt = false
  expect(await asUnit(ward, statuses)).toEqual([{ status: 'underway' }])
})
