import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asSystem, closeDatabase, isDatabaseDown, type Tx, withoutIdentity } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { openCuttingProxy } from './cutting-proxy.ts'

const database = await useDatabase()
const { owner } = database
const region = await makeRegion(owner)

const oneEach = ['DATABASE_WEB_CONNECTIONS', 'DATABASE_WORKER_CONNECTIONS']

beforeEach(async () => {
  await closeDatabase()
  for (const variable of oneEach) process.env[variable] = '1' // Whoever comes next is given the connection that died.
})

afterAll(() => {
  for (const variable of oneEach) delete process.env[variable]
})

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isDatabaseDown(error) ? 'down' : error),
  )

const backendOf = async (tx: Tx) =>
  (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0

const endBackend = async (pid: number) => owner.execute(sql`select pg_terminate_backend(${pid}, 5000)`)

/** A promise that is settled from outside. */
function signal() {
  const events = new EventTarget()
  return { given: once(events, 'go'), give: () => events.dispatchEvent(new Event('go')) }
}

test('who comes next is not told of the end of the connection before', async () => {
  const cut = outcome(
    withoutIdentity(async (tx) => {
      const pid = await backendOf(tx)
      await Promise.all([tx.execute(sql`select pg_sleep(20)`), endBackend(pid)])
    }),
  )
  expect(await cut).toBe('down')
  expect(await outcome(withoutIdentity(backendOf))).toBe('done')
})

test('a transaction whose connection has ended asks and changes nothing in that of whoever has it then', async () => {
  await makeCase(region)
  const [ended, taken, refused] = [signal(), signal(), signal()]
  const asks: Promise<unknown>[] = []
  const first = outcome(
    asSystem(async (tx) => {
      void endBackend(await backendOf(tx)).then(ended.give)
      await taken.given
      asks.push(outcome(tx.update(processes).set({ status: 'lost' })))
    }),
  )
  await ended.given
  const second = asSystem(async (tx) => {
    await tx.update(processes).set({ status: 'mine' })
    taken.give()
    await refused.given
    return tx.select({ status: processes.status }).from(processes)
  })
  await taken.given
  await setTimeout(100) // Within this the first has asked, has been refused, and has tried to undo.
  refused.give()
  expect([await first, ...(await Promise.all(asks))]).toEqual(['down', 'down'])
  expect(await second).toEqual([{ status: 'mine' }])
})

test('what waits in a transaction is refused when its connection ends', async () => {
  const asks: Promise<unknown>[] = []
  const ended = outcome(
    withoutIdentity(async (tx) => {
      const pid = await backendOf(tx)
      void endBackend(pid)
      for (let n = 0; n < 300; n++) asks.push(outcome(tx.execute(sql`select pg_sleep(5)`))) // More than are sent ahead.
      await asks.at(-1)
    }),
  )
  expect(await ended).toBe('down')
  expect(new Set(await Promise.all(asks))).toEqual(new Set(['down']))
})

test('a connection that is reset inside a transaction is whole when it is made anew', async () => {
  const { DATABASE_URL } = process.env
  const proxy = await openCuttingProxy(database.url, { at: 'cut here', cuts: 1 })
  process.env.DATABASE_URL = proxy.url
  expect(await outcome(withoutIdentity((tx) => tx.execute(sql`select 'cut here'`)))).toBe('down')
  for (const one of [1, 2, 3])
    expect(await withoutIdentity((tx) => tx.execute(sql`select ${one}::int as one`))).toMatchObject([{ one }])
  await closeDatabase()
  proxy.close()
  process.env.DATABASE_URL = DATABASE_URL
})
