import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPerson } from '#app/domain/read-person.server.ts'
import { accessLog, people, processes, seen, units, users } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, assessors } = region

async function noticedStory() {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  const look = (minutes: number) =>
    readPerson(actorOf(assessors), story.personId, minutesAfter('2026-03-03T08:00:00.000Z', minutes))
  return { ...story, look }
}

async function receiptOf(processId: string) {
  const isOwn = and(eq(seen.processId, processId), eq(seen.userId, assessors.userId))
  const [receipt] = await owner.select().from(seen).where(isOwn)
  return receipt && { version: receipt.version, at: receipt.at.toISOString() }
}

const looksAt = (personId: string) => owner.$count(accessLog, eq(accessLog.personId, personId))

test('a page that is loaded again within a minute is the same visit, and each load is logged', async () => {
  const { look, processId, personId, version } = await noticedStory()
  const before = await looksAt(personId)
  for (const minutes of [0, 0.5]) await look(minutes)
  expect(await receiptOf(processId)).toEqual({ version: version(), at: '2026-03-03T08:00:00.000Z' })
  await look(1)
  expect(await receiptOf(processId)).toEqual({ version: version(), at: '2026-03-03T08:01:00.000Z' })
  expect(await looksAt(personId)).toBe(before + 3)
})

test('what has happened since is no news a second time, also within the minute', async () => {
  const { look, tell, processId, version } = await noticedStory()
  await look(0)
  await tell(ward, 'understanding.checked', { topic: 'medication', result: 'understood' })
  expect(await look(0.5)).toMatchObject({ newsCount: 1 })
  expect(await receiptOf(processId)).toMatchObject({ version: version() })
  expect(await look(0.6)).toMatchObject({ newsCount: 0 })
})

test('a look locks nothing that it names, so that no reader waits for another', async () => {
  const { look, processId, personId } = await noticedStory()
  await look(0)
  const named = [
    [people, people.id, personId],
    [processes, processes.id, processId],
    [units, units.id, assessors.unitId],
    [users, users.id, assessors.userId],
  ] as const
  const lockers = () =>
    Promise.all(
      named.map(([table, id, value]) =>
        owner
          .select({ by: sql<string>`${table}.xmax::text` })
          .from(table)
          .where(eq(id, value)),
      ),
    )
  const before = await lockers()
  await look(0.5)
  expect(await lockers()).toEqual(before)
})
