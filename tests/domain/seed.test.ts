import { execFile } from 'node:child_process'
import { count, eq, isNotNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { isPassword } from '#app/auth/password.server.ts'
import { guestKeys, guestOf } from '#app/demo/guests.ts'
import { seedDemo } from '#app/demo/seed.server.ts'
import { accountOf, actorOf, demoAccounts, staffKeys } from '#app/demo/staff.ts'
import { planStories, stories } from '#app/demo/stories/index.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { replayAll } from '#app/domain/rebuild.server.ts'
import { asGuest, asSystem, withoutIdentity } from '#db/client.server.ts'
import { grantsOf } from '#db/grants.server.ts'
import { credentials, deadlines, people, processEvents, processes, processLinks, shared } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { createTestDatabase } from '#tests/test-server.ts'

const { owner, url } = await useDatabase()
const now = new Date().toISOString()

const tables = ['organisations', 'units', 'users', 'assignments', 'credentials', 'people', 'processes'] as const
const caseTables = ['process_events', 'process_parties', 'work', 'deadlines', 'notices', 'seen', 'submissions'] as const
const personTables = ['grants', 'invitations', 'shared', 'meetings'] as const

async function countAll(): Promise<Record<string, number>> {
  const counts = [...tables, ...caseTables, ...personTables].map(async (name) => {
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
  it('has every story of a stay as a case, in every phase', async () => {
    const rows = await owner.select().from(processes).where(eq(processes.kind, 'discharge'))
    expect(rows).toHaveLength(stories.length)
    const phases = ['admitted', 'closed', 'followedUp', 'home', 'interrupted', 'planning', 'ready']
    expect([...new Set(rows.map(({ phase }) => phase))].sort()).toEqual(phases)
  })

  it('has every story of a plan as one, in every state, and those that an invitation alone has begun', async () => {
    const rows = await owner.select().from(processes).where(eq(processes.kind, 'sip'))
    expect(rows.length).toBeGreaterThan(planStories.length)
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length)
    const phases = ['closed', 'declined', 'established', 'offered', 'preparing', 'proposed', 'revising']
    expect([...new Set(rows.map(({ phase }) => phase))].sort()).toEqual(phases)
  })

  it('has let the persons and relatives in, who see what was granted', async () => {
    for (const key of guestKeys) {
      const { userId, grantId, items } = guestOf(key)
      const found = await asGuest({ userId, grantId }, (tx) => tx.select({ item: shared.item }).from(shared))
      for (const { item } of found) expect(items, key).toContain(item)
      expect((await withoutIdentity((tx) => grantsOf(tx, userId))).map((grant) => grant.grantId)).toEqual([grantId])
    }
    const { userId, grantId } = guestOf('karinEk')
    const found = await asGuest({ userId, grantId }, (tx) => tx.select({ item: shared.item }).from(shared))
    expect(found.map(({ item }) => item).sort()).toEqual(['contacts', 'contacts', 'date', 'plan', 'questions'])
  })

  it('remembers that somebody has died', async () => {
    const dead = await owner.select({ name: people.givenName }).from(people).where(isNotNull(people.deceasedOn))
    expect(dead.map(({ name }) => name).sort()).toEqual(['Dagny', 'Edvin'])
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
    const readmissions = await owner.select().from(processLinks).where(eq(processLinks.kind, 'readmission'))
    expect(readmissions).toHaveLength(1)
  })

  it('links the plan to the stay that it began in', async () => {
    const links = await owner.select().from(processLinks).where(eq(processLinks.kind, 'dischargeSip'))
    expect(links.length).toBeGreaterThan(8)
  })

  it('lets every account in by its password and no other', async () => {
    const rows = await owner.select().from(credentials)
    expect(rows.map(({ userName }) => userName).sort()).toEqual(
      [...new Set([...demoAccounts, ...guestKeys.map(guestOf)].map(({ userName }) => userName))].sort(),
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
    const cases = await owner.$count(processes)
    expect(counts).toMatchObject({ processes: cases, events: events?.rows, differences: 0 })
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
