import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, asUnit, closeDatabase, isDatabaseDown, withoutIdentity } from '#db/client.server.ts'
import { assertPatchedDriver } from '#db/driver-patch.ts'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'
import { processes } from '#db/schema/index.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeRegion, type Region } from '#tests/factories/region.ts'
import { openCuttingProxy } from './cutting-proxy.ts'

const root = mkdtempSync(join(tmpdir(), 'hemvagen-loss-'))
chmodSync(root, 0o755)
const folder = join(root, 'postgres')
let server: Embedded
let region: Region

beforeAll(async () => {
  server = await startEmbedded({ folder })
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  region = await asOwner(server.url, (db) => makeRegion(db))
})

afterAll(async () => {
  await closeDatabase()
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

const answer = () => withoutIdentity((tx) => tx.execute(sql`select 1 as one`))
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isDatabaseDown(error) ? 'down' : error),
  )

test('the installed driver is the patched one', () => {
  expect(assertPatchedDriver).not.toThrow()
})

test('the database killed in the middle of transactions fails them, and the next query works when it is back', async () => {
  await makeCase(region)
  const unfinished = Array.from({ length: 6 }, () =>
    outcome(
      asSystem(async (tx) => {
        await tx.update(processes).set({ status: 'lost' })
        await tx.execute(sql`select pg_sleep(10)`)
      }),
    ),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  process.kill(server.pid, 'SIGKILL')
  expect(new Set(await Promise.all(unfinished))).toEqual(new Set(['down']))
  expect(await outcome(answer())).toBe('down')

  server = await startEmbedded({ folder, port: server.port })
  expect(await outcome(answer())).toBe('done')
  const kept = await asUnit(region.ward, (tx) => tx.select({ status: processes.status }).from(processes))
  expect(kept).toEqual([{ status: 'underway' }])
})

test('a backend that is ended inside a transaction fails that transaction alone', async () => {
  const ended = outcome(
    withoutIdentity(async (tx) => {
      const [me] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await asOwner(server.url, (db) => db.execute(sql`select pg_terminate_backend(${me?.pid ?? 0})`))
      await tx.execute(sql`select 1`)
    }),
  )
  expect(await ended).toBe('down')
  expect(await outcome(answer())).toBe('done')
})

test('connections that are cut while they are being made end nothing but themselves', async () => {
  await closeDatabase()
  const proxy = await openCuttingProxy(server.url, { at: 'typarray', cuts: 3 })
  process.env.DATABASE_URL = proxy.url
  await Promise.all([1, 2, 3].map(() => outcome(answer())))
  expect(await outcome(answer())).toBe('done')
  expect(proxy.left()).toBe(0)
  await closeDatabase()
  proxy.close()
  process.env.DATABASE_URL = server.url
})

test('a mistake in a query is not taken for an outage', async () => {
  const mistake = await withoutIdentity((tx) => tx.execute(sql`select nothing`)).catch((error: unknown) => error)
  expect(isDatabaseDown(mistake)).toBe(false)
})
