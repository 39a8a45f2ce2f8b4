import { execFile } from 'node:child_process'
import { count, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { isPassword } from '#app/auth/password.server.ts'
import { seedDemo } from '#app/demo/seed.server.ts'
import { accountOf, actorOf, demoAccounts, staffKeys } from '#app/demo/staff.ts'
import { stories } from '#app/demo/stories/index.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { replayAll } from '#app/domain/rebuild.server.ts'
import { asSystem } from '#db/client.server.ts'
import { credentials, deadlines, people, processEvents, processes, processLinks } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { createTestDatabase } from '#tests/test-server.ts'

const { owner, url } = await useDatabase()
const now = new Date().toISOString()

const tables = ['organisations', 'units', 'users', 'assignments', 'credentials', 'people', 'processes'] as const
const caseTables = ['process_events', 'process_parties', 'work', 'deadlines', 'notices', 'seen', 'submissions'] as const

async function countAll(): Promise<Record<string, number>> {
  const counts = [...tables, ...caseTables].map(async (name) => {
    const [row] = await owner.execute<{ rows: number }>(
      sql`select count(*)::integer as rows from ${sql.identifier(name)}`,
    )
    return [name, row?.rows ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

const replayByCommand = () =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'app/cli/replay.ts'],
      { env: { ...process.env, DATABASE_URL: url } },
      (_, output) => resolve({ code: child.exitCode ?? -1, output }),
    )
  })

beforeAll(async () => {
  expect(await seedDemo(now)).toBe(true)
}, 120_000)

describe('the seeded demo', () => {
  it('has every story as a case, in every phase', async () => {
    const rows = await owner.select({ phase: processes.phase, cases: count() }).from(processes).groupBy(processes.phase)
    expect(rows.reduce((total, { cases }) => total + cases, 0)).toBe(stories.length)
    const phases = ['admitted', 'closed', 'followedUp', 'home', 'interrupted', 'planning', 'ready']
    expect(rows.map(({ phase }) => phase).sort()).toEqual(phases)
  })

  it('has clocks that were met, run out today and have run out', async () => {
    const rows = await owner
      .select({ status: deadlines.status, isPast: sql<boolean>`${deadlines.dueAt} < ${now}`, rows: count() })
      .from(deadlines)
      .groupBy(sql`1, 2`)
    const of = (status: string, isPast: boolean) => rows.find((row) => row.status === status && row.isPast === isPast)
    expect(of('met', true)?.rows).toBeGreaterThan(10)
    expect(of('open', false)?.rows).toBeGreaterThan(5)
    expect(of('open', true)?.rows).toBeGreaterThan(5)
  })

  it('gives every unit something to do', async () => {
    for (const key of staffKeys) {
      const { counts } = await listWork(actorOf(key), { view: 'unit', after: null, now })
      expect(counts.mine, key).toBeGreaterThan(0)
    }
  })

  it('links the stay of the person who came back within 30 days', async () => {
    expect(await owner.select().from(processLinks)).toMatchObject([{ kind: 'readmission' }])
  })

  it('lets every account in by its password and no other', async () => {
    const rows = await owner.select().from(credentials)
    expect(rows.map(({ userName }) => userName).sort()).toEqual(
      [...new Set(demoAccounts.map(({ userName }) => userName))].sort(),
    )
    const lena = rows.find(({ userId }) => userId === accountOf('lena').userId)
    expect(lena?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await isPassword(accountOf('lena').password, lena?.passwordHash ?? null)).toBe(true)
    expect(await isPassword('hemvagen', lena?.passwordHash ?? null)).toBe(false)
  })

  it('is not changed by seeding again', async () => {
    const before = await countAll()
    expect(await seedDemo(new Date().toISOString())).toBe(true)
    expect(await countAll()).toEqual(before)
  })

  it('goes on where it was when it was cut short', async () => {
    const before = await countAll()
    await owner.delete(credentials)
    expect(await seedDemo(now)).toBe(true)
    expect(await countAll()).toEqual(before)
  }, 60_000)
})

describe('processes:replay', () => {
  it('finds every case to be what its events add up to', async () => {
    const differences: unknown[] = []
    const counts = await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
    const [events] = await owner.select({ rows: count() }).from(processEvents)
    expect(differences).toEqual([])
    expect(counts).toEqual({ processes: stories.length, events: events?.rows, differences: 0 })
  })

  it('ends with 0 and a line of totals, or with 1 and what differs', async () => {
    const good = await replayByCommand()
    expect(good).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+ processes, \d+ events, 0 differences\n$/),
    })

    const [victim] = await owner.select({ id: processes.id }).from(processes).limit(1)
    const broken = sql`jsonb_set(${processes.state}, '{version}', '0')`
    await owner
      .update(processes)
      .set({ state: broken })
      .where(eq(processes.id, victim?.id ?? ''))
    const bad = await replayByCommand()
    expect(bad.code).toBe(1)
    expect(bad.output).toContain(`${victim?.id}: stored otherwise: version\n`)
    expect(bad.output).toMatch(/ 1 differences\n$/)
  }, 60_000)
})

describe('a database with data of its own', () => {
  it('is left alone', async () => {
    const other = await createTestDatabase(inject('databaseFolder'))
    process.env.DATABASE_URL = other.url
    try {
      await makeRegion(other.owner)
      expect(await seedDemo(now)).toBe(false)
      expect(await other.owner.select().from(people)).toEqual([])
    } finally {
      process.env.DATABASE_URL = url
      await other.drop()
    }
  })
})
