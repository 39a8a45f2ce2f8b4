import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPerson } from '#app/domain/read-person.server.ts'
import { undo } from '#app/domain/undo.server.ts'
import { deadlines, processEvents, processes, processParties, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, minutesAfter, type Story, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses } = region

/** All that is derived from a case's events, without the counts and times that only ever grow. */
async function projections({ processId }: Story) {
  const [process] = await owner.select().from(processes).where(eq(processes.id, processId))
  const { value, context, facts } = process?.state ?? {}
  const work_ = await owner.select().from(work).where(eq(work.processId, processId)).orderBy(asc(work.unitId))
  const parties = await owner.select().from(processParties).where(eq(processParties.processId, processId))
  return {
    ...process,
    version: 0,
    state: { value, context, facts },
    work: work_.map((row) => ({ ...row, version: 0, updatedAt: null })),
    deadlines: await owner
      .select()
      .from(deadlines)
      .where(eq(deadlines.processId, processId))
      .orderBy(asc(deadlines.kind), asc(deadlines.subject)),
    parties: parties
      .filter(({ until }) => until === null)
      .map(({ unitId }) => unitId)
      .sort(),
  }
}

const undoLast = (story: Story, seat: Seat, at = story.now()) =>
  undo(actorOf(seat), { processId: story.processId, version: story.version(), key: randomUUID(), at })

async function startWithNeed() {
  const story = await beginStory(ward)
  await story.tell(ward, 'need.assessed', {
    needs: ['outpatient', 'socialServices', 'municipalHealth'],
    assessedAt: story.now(),
  })
  return story
}

test('a notice that is taken back within the minute leaves everything as it was before', async () => {
  const story = await startWithNeed()
  const before = await projections(story)
  await story.tell(ward, 'admissionNotice.sent', {
    recipients: [
      { unit: healthCentre.unitId, party: 'outpatient' },
      { unit: assessors.unitId, party: 'socialServices' },
      { unit: municipalNurses.unitId, party: 'municipalHealth' },
    ],
    estimatedDischargeOn: '2026-03-06',
    certainty: 'fixed',
    channel: 'app',
  })
  expect((await projections(story)).parties).toHaveLength(4)
  expect(await undoLast(story, ward)).toMatchObject({ ok: true, version: 4 })
  expect(await projections(story)).toEqual(before)
  expect(await readPerson(actorOf(assessors), story.personId, story.now())).toBeNull()
})

test('what was taken back stays in the history, marked so', async () => {
  const story = await startWithNeed()
  await undoLast(story, ward)
  const rows = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
  expect(rows.map(({ type }) => type).sort()).toEqual(['admission.registered', 'event.undone', 'need.assessed'])
  const view = await readPerson(actorOf(ward), story.personId, story.now())
  expect(view?.history.map(({ type, undone }) => [type, undone])).toEqual([
    ['event.undone', false],
    ['need.assessed', true],
    ['admission.registered', false],
  ])
  expect(view?.step).toMatchObject({ event: 'need.assessed' })
})

test('the page offers to take back one’s own last event for a minute, and nobody else’s', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  const at = story.now()
  const offered = async (seat: Seat, now: string) => (await readPerson(actorOf(seat), story.personId, now))?.undo
  expect(await offered(ward, at)).toEqual({
    version: story.version(),
    type: 'admissionNotice.sent',
    until: minutesAfter(at, 1),
  })
  expect(await offered(assessors, at)).toBeNull()
  expect(await offered(ward, minutesAfter(at, 1.1))).toBeNull()
})

test('after a minute, or once someone has gone on from it, an event cannot be taken back', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  expect(await undoLast(story, ward, minutesAfter(story.now(), 2))).toMatchObject({ ok: false, code: 'NOT_NOW' })
  expect(await undoLast(story, assessors)).toMatchObject({ ok: false, code: 'NOT_PERMITTED' })
})
