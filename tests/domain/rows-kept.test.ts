import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deadlines, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

/** The rows, each with the number of the transaction that wrote it. */
const clocksOf = (processId: string) =>
  owner
    .select({ kind: deadlines.kind, status: deadlines.status, writtenBy: sql<string>`${deadlines}.xmin::text` })
    .from(deadlines)
    .where(eq(deadlines.processId, processId))
    .orderBy(deadlines.kind, deadlines.subject)

async function plannedStory() {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  return story
}

test('an event that moves no clock leaves every clock’s row as it was', async () => {
  const story = await plannedStory()
  const before = await clocksOf(story.processId)
  await story.tell(region.ward, 'understanding.checked', { topic: 'medication', result: 'understood' })
  expect(before).not.toEqual([])
  expect(await clocksOf(story.processId)).toEqual(before)
})

test('an event that moves one clock writes that row and no other', async () => {
  const story = await plannedStory()
  await story.tell(region.ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } })
  const before = await clocksOf(story.processId)
  await story.tell(region.ward, 'ready.withdrawn', { reason: 'Feber under natten' })
  const moved = (await clocksOf(story.processId)).filter(
    ({ writtenBy }) => !before.some((row) => row.writtenBy === writtenBy),
  )
  expect(moved).toMatchObject([{ kind: 'sipInvitation', status: 'void' }])
})

test('who has taken a case keeps it through its steps', async () => {
  const story = await plannedStory()
  const { userId, unitId } = region.ward
  await owner.update(work).set({ holderUser: userId }).where(eq(work.processId, story.processId))
  await story.tell(region.ward, 'patientSummary.given', { form: 'both', languages: ['sv'] })
  const rows = await owner.select().from(work).where(eq(work.processId, story.processId))
  expect(rows.find((row) => row.unitId === unitId)).toMatchObject({ holderUser: userId, version: story.version() })
})
