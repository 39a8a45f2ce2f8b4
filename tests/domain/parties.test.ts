import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listWork } from '#app/domain/list-work.server.ts'
import { readHistory } from '#app/domain/read-history.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import { searchPeople } from '#app/domain/search-people.server.ts'
import { release, take } from '#app/domain/take-work.server.ts'
import { undo } from '#app/domain/undo.server.ts'
import { notices, processParties, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson, type Story, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, otherHealthCentre, assessors, municipalNurses, otherWard } = region

const sees = async (seat: Seat, story: Story) => (await readPerson(actorOf(seat), story.personId, story.now())) !== null

const workOf = (story: Story, seat: Seat) =>
  owner
    .select()
    .from(work)
    .where(and(eq(work.processId, story.processId), eq(work.unitId, seat.unitId)))

async function startWithNotice() {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  return story
}

test('a unit sees the case from when it gets the notice', async () => {
  const story = await beginStory(ward)
  expect(await sees(assessors, story)).toBe(false)
  await sendNotice(story, region)
  expect(await sees(assessors, story)).toBe(true)
  expect(await workOf(story, assessors)).toMatchObject([{ bucket: 'mine', event: 'notice.acknowledged' }])
})

test('a unit that declines loses the case and its work, and the others keep theirs', async () => {
  const story = await startWithNotice()
  await story.tell(assessors, 'notice.declined', { notice: 'admissionNotice', reason: 'notRegisteredHere' })
  expect(await sees(assessors, story)).toBe(false)
  expect(await workOf(story, assessors)).toEqual([])
  expect(await sees(municipalNurses, story)).toBe(true)
  expect(await workOf(story, ward)).toMatchObject([{ bucket: 'mine' }])
  const outcome = await story.attempt(assessors, 'planning.started')
  expect(outcome).toEqual({ ok: false, reason: 'notFound' })
})

test('a forwarded notice moves the case to the other unit', async () => {
  const story = await startWithNotice()
  await story.tell(healthCentre, 'notice.forwarded', { notice: 'admissionNotice', toUnit: otherHealthCentre.unitId })
  expect(await sees(healthCentre, story)).toBe(false)
  expect(await sees(otherHealthCentre, story)).toBe(true)
  expect(await workOf(story, otherHealthCentre)).toMatchObject([{ bucket: 'mine' }])
})

test('a voided notice closes the case to everyone who got it, and they are told', async () => {
  const story = await startWithNotice()
  const version = await story.tell(ward, 'notice.voided', {
    notice: 'admissionNotice',
    kind: 'cancelled',
    reason: 'Fel person',
  })
  for (const seat of [healthCentre, assessors, municipalNurses]) expect(await sees(seat, story)).toBe(false)
  const told = await owner.select().from(notices).where(eq(notices.version, version))
  expect(
    told
      .filter(({ processId }) => processId === story.processId)
      .map(({ unitId }) => unitId)
      .sort(),
  ).toEqual([healthCentre, assessors, municipalNurses].map(({ unitId }) => unitId).sort())
})

test('a unit that gets the notice again sees the case again', async () => {
  const story = await startWithNotice()
  await story.tell(assessors, 'notice.declined', { notice: 'admissionNotice', reason: 'notOurUnit' })
  await story.tell(ward, 'admissionNotice.sent', {
    recipients: [{ unit: assessors.unitId, party: 'socialServices' }],
    estimatedDischargeOn: '2026-03-06',
    certainty: 'fixed',
    channel: 'app',
  })
  expect(await sees(assessors, story)).toBe(true)
  const rows = await owner.select().from(processParties).where(eq(processParties.processId, story.processId))
  expect(rows.filter(({ until }) => until !== null)).toEqual([])
})

test('a case that is over asks nothing of anyone, and its parties can still read it', async () => {
  const story = await startWithNotice()
  await story.tell(ward, 'case.interrupted', { reason: 'deceased' })
  expect(await owner.select().from(work).where(eq(work.processId, story.processId))).toEqual([])
  const view = await readPerson(actorOf(assessors), story.personId, story.now())
  expect(view).toMatchObject({ status: 'interrupted', endReason: 'deceased', place: null, person: { deceased: true } })
})

test('a stranger gets nothing by any verb', async () => {
  const story = await beginStory(ward, makePerson('Okändsson'))
  await sendNotice(story, region)
  const actor = actorOf(otherWard)
  const { personId, processId } = story
  const now = story.now()
  expect(await readPerson(actor, personId, now)).toBeNull()
  expect(await readHistory(actor, personId, {}, now)).toBeNull()
  expect(await readStep(actor, personId, 'ready.declared', now)).toBeNull()
  expect(await take(actor, personId)).toEqual({ ok: false, reason: 'notFound' })
  expect(await release(actor, personId)).toEqual({ ok: false, reason: 'notFound' })
  expect(await undo(actor, { processId, version: 2, key: 'k', at: now })).toEqual({ ok: false, reason: 'notFound' })
  expect((await searchPeople(actor, { q: 'Okändsson', now })).rows).toEqual([])
  expect((await listWork(actor, { view: 'unit', now })).counts.unit).toBe(0)
})

test.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000', "'; drop table people"])(
  'an id like %j is nobody’s',
  async (personId) => {
    const actor = actorOf(ward)
    expect(await readPerson(actor, personId, '2026-03-02T08:00:00Z')).toBeNull()
    expect(await readHistory(actor, personId, {}, '2026-03-02T08:00:00Z')).toBeNull()
    expect(await readStep(actor, personId, 'ready.declared', '2026-03-02T08:00:00Z')).toBeNull()
    expect(await take(actor, personId)).toEqual({ ok: false, reason: 'notFound' })
  },
)
