import './query-plans/called-functions.ts'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { findUncalled } from './query-plans/called-functions.ts'
import { makeCrowd } from './query-plans/crowd.ts'
import type { World } from './query-plans/drive.ts'
import { driveClock, replay } from './query-plans/drive-clock.ts'
import { driveLists } from './query-plans/drive-lists.ts'
import { drivePages } from './query-plans/drive-pages.ts'
import { directory, findingsIn } from './query-plans/findings.ts'
import { makePattern } from './query-plans/pattern.ts'
import { type Recorded, recordPlans } from './query-plans/record-plans.ts'
import { readSizes, readWholeSizes, type TableSizes } from './query-plans/table-sizes.ts'

const { owner } = await useDatabase()

let world: World
let sizes: TableSizes
let uncalled: string[]
let recorded: Recorded[]

/** What was found, each once, with what the app was doing and the beginning of the query. */
const tell = (plans: readonly Recorded[]) => [
  ...new Set(
    plans.flatMap((one) =>
      findingsIn(one, sizes).map((found) => `${one.what}: ${found}: ${one.query.replace(/\s+/g, ' ').slice(0, 120)}`),
    ),
  ),
]

beforeAll(async () => {
  world = await makePattern(owner)
  await makeCrowd(owner, 100_000)
  sizes = await readSizes(owner)
  recorded = await recordPlans(world)
  uncalled = await findUncalled()
}, 600_000)

test('every table that grows with the cases has grown', async () => {
  const wholes = [...(await readWholeSizes(owner))].filter(([name]) => !directory.has(name) && name !== 'outbox')
  expect(wholes.filter(([, rows]) => rows < 10_000)).toEqual([])
})

test('at 100,000 processes no query reads or sorts more for the cases of others', () => {
  expect(tell(recorded.filter(({ what }) => what !== replay))).toEqual([])
})

test('what functions and foreign keys ask is among what was looked at', () => {
  const texts = recorded.map(({ query }) => query)
  expect(texts.some((text) => /from sessions\s+join users/.test(text))).toBe(true)
  expect(texts.some((text) => /insert into access_log/.test(text))).toBe(true)
  expect(texts.some((text) => /insert into work as kept/.test(text))).toBe(true)
  expect(texts.some((text) => /FROM ONLY "public"."people" x WHERE/.test(text))).toBe(true)
})

/** What lies beside those that ask the database, and does not itself. */
const askNothing = /: (localeCookie|hasSessionCookie|endOfWait|getUserSessions)$/

test('everything that asks the database was called', () => {
  expect(uncalled.filter((one) => !askNothing.test(one))).toEqual([])
})

test.each([
  ['work_in_order', 'the worklist', driveLists],
  ['caseload_by_name', 'the search for people', driveLists],
  ['deadlines_open', 'looking for what is due', driveClock],
  ['processes_by_person', 'reads all of processes', drivePages],
])(
  'the loss of %s is noticed',
  async (index, told, drive) => {
    await owner.execute(sql`drop index ${sql.identifier(index)}`)
    expect(tell(await recordPlans(world, drive)).join('\n')).toContain(told)
  },
  120_000,
)
