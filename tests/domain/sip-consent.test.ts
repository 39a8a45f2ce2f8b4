import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Shared } from '#app/domain/mine-views.ts'
import { findDue, passDeadlines } from '#app/domain/pass-deadlines.server.ts'
import { undo } from '#app/domain/undo.server.ts'
import { asUnit } from '#db/client.server.ts'
import { deadlines, deviations, processEvents, processes, processParties, shared, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, minutesAfter } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const { ward, healthCentre, assessors, municipalNurses, otherAssessors } = region

const sees = (seat: Seat, { processId }: SipStory) =>
  asUnit(seat, async (tx) => {
    const [row] = await tx.select().from(processes).where(eq(processes.id, processId))
    const events = await tx.select().from(processEvents).where(eq(processEvents.processId, processId))
    const told = await tx.select().from(shared).where(eq(shared.processId, processId))
    return row !== undefined && events.length > 0 && told.length > 0
  })

const partiesOf = async ({ processId }: SipStory) => {
  const present = and(eq(processParties.processId, processId), isNull(processParties.until))
  const rows = await owner.select().from(processParties).where(present)
  return rows.map(({ unitId }) => unitId).sort()
}
const idsOf = (...seats: Seat[]) => seats.map(({ unitId }) => unitId).sort()

test('before any word on sharing only those who have acted see the plan, and nobody else can be drawn in', async () => {
  const story = await beginSip(ward)
  expect(await partiesOf(story)).toEqual(idsOf(ward))
  await story.tell(ward, 'sip.offered', { informedHow: 'Muntligt' })
  const invited = await story.attempt(ward, 'party.invited', { unit: assessors.unitId })
  expect(invited).toMatchObject({ code: 'NOT_PERMITTED' })
  const lead = { principal: 'municipality', name: 'Eva', phone: '010', unit: assessors.unitId }
  expect(await story.attempt(ward, 'lead.appointed', lead)).toMatchObject({ code: 'MALFORMED', details: ['unit'] })
  expect(await sees(assessors, story)).toBe(false)
})

test('a yes lets in the units that it names, as what they are', async () => {
  const story = await beginSip(healthCentre)
  expect(await sees(assessors, story)).toBe(false)
  await giveConsent(story, region)
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre, assessors, municipalNurses))
  expect(await sees(assessors, story)).toBe(true)
  expect(await sees(ward, story)).toBe(false)
  expect(await sees(otherAssessors, story)).toBe(false)
})

test.each([
  ['party.invited', (unit: string) => ({ unit })],
  ['lead.appointed', (unit: string) => ({ principal: 'municipality', name: 'Eva', phone: '010', unit })],
  ['action.added', (unit: string) => ({ text: 'Städning', principal: 'municipality', unit, start: '2026-03-10' })],
])('%s can name no unit outside the consent', async (type, data) => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  for (const unit of [otherAssessors.unitId, elsewhere.assessors.unitId, 'nonsense'])
    expect(await story.attempt(healthCentre, type, data(unit))).toMatchObject({ code: 'MALFORMED', details: ['unit'] })
  expect(await story.attempt(healthCentre, type, data(assessors.unitId))).toMatchObject({ ok: true })
})

test('a consent can name no unit of another region', async () => {
  const story = await beginSip(healthCentre)
  const scope = { units: [elsewhere.assessors.unitId], persons: [], topics: [] }
  const outcome = await story.attempt(healthCentre, 'consent.given', { scope, form: 'oral' })
  expect(outcome).toMatchObject({ code: 'MALFORMED', details: ['scope.units'] })
})

test('a narrower consent shuts out whom it no longer names, with their work', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const scope = { units: [assessors.unitId], persons: [], topics: [] }
  await story.tell(healthCentre, 'consent.given', { scope, form: 'written' })
  expect(await sees(municipalNurses, story)).toBe(false)
  expect(await sees(assessors, story)).toBe(true)
  const rows = await owner.select().from(work).where(eq(work.processId, story.processId))
  expect(rows.map(({ unitId }) => unitId).sort()).toEqual(idsOf(healthCentre, assessors))
})

test('a withdrawn consent leaves the plan with those who hold it together, from the very next query', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  expect(await sees(assessors, story)).toBe(true)
  await story.tell(assessors, 'consent.withdrawn', { note: 'Vill inte längre.' })
  expect(await sees(assessors, story)).toBe(false)
  expect(await sees(municipalNurses, story)).toBe(false)
  expect(await sees(healthCentre, story)).toBe(true)
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre))
  const rows = await owner.select().from(work).where(eq(work.processId, story.processId))
  expect(rows).toMatchObject([{ unitId: healthCentre.unitId, event: 'sip.closed' }])
  expect(await story.attempt(assessors, 'goal.added', {})).toEqual({ ok: false, reason: 'notFound' })

  await giveAgain(story)
  expect(await sees(assessors, story)).toBe(true)
})

test('a unit that is still to answer is told of by name, though the consent lets it in no more', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const { unitId, party, unitName } = municipalNurses
  await story.tell(healthCentre, 'party.invited', { unit: unitId, party: party as 'municipalHealth' })
  await giveAgain(story)
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre, assessors))
  const rows = await owner.select().from(shared).where(eq(shared.processId, story.processId))
  const plan = rows.find(({ item }) => item === 'plan')?.body as Shared['plan'] | undefined
  expect(plan?.next).toContainEqual({ event: 'party.answered', party, unitName, dueAt: null })
})

const giveAgain = (story: SipStory) =>
  story.tell(healthCentre, 'consent.given', {
    scope: { units: [assessors.unitId], persons: [], topics: [] },
    form: 'oral',
  })

test('a withdrawal that is taken back within the minute lets everyone in again', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const before = await partiesOf(story)
  const version = await story.tell(healthCentre, 'consent.withdrawn', {})
  const request = { processId: story.processId, version, key: 'regret', at: story.now() }
  expect(await undo(actorOf(healthCentre), request)).toMatchObject({ ok: true })
  expect(await partiesOf(story)).toEqual(before)
})

test('where the person can give no word, those who are invited are let in by the documented assessment', async () => {
  const story = await beginSip(healthCentre)
  await story.tell(healthCentre, 'sip.offered', { informedHow: 'Muntligt' })
  const without = { assessment: 'Kan inte ta ställning.', consulted: ['Dottern'] }
  expect(await story.attempt(healthCentre, 'consent.notPossible', without)).toMatchObject({
    code: 'LEGAL_BASIS_MISSING',
  })
  await story.tell(healthCentre, 'consent.notPossible', { ...without, legalBasis: { kind: 'OSL_25_13' } })
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre))
  await story.tell(healthCentre, 'party.invited', { unit: assessors.unitId })
  expect(await sees(assessors, story)).toBe(true)
  expect(await sees(municipalNurses, story)).toBe(false)
})

test('a consent that has run out is made to hold by the job, once, without an event or a deviation', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region, '2026-03-31')
  const lastMinute = '2026-03-31T21:58:00.000Z'
  expect(await findDue(lastMinute)).not.toContain(story.processId)
  const after = '2026-03-31T22:01:00.000Z'
  expect(await findDue(after)).toContain(story.processId)
  await Promise.all([1, 2].map(() => passDeadlines(story.processId, after)))
  expect(await findDue(minutesAfter(after, 5))).not.toContain(story.processId)
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre))
  expect(await sees(assessors, story)).toBe(false)
  const events = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
  expect(events).toHaveLength(story.version())
  expect(await owner.select().from(deviations).where(eq(deviations.processId, story.processId))).toEqual([])
})

test('a closed plan closes to the others too, when the last day of the consent has passed', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region, '2026-03-31')
  await story.tell(healthCentre, 'sip.closed', { reason: 'goalsMet' })
  expect(await sees(assessors, story)).toBe(true)
  const after = '2026-04-01T00:00:30.000Z'
  expect(await findDue(after)).toContain(story.processId)
  await passDeadlines(story.processId, after)
  expect(await sees(assessors, story)).toBe(false)
  expect(await sees(healthCentre, story)).toBe(true)
  expect(await findDue(minutesAfter(after, 1))).not.toContain(story.processId)
})

test('a person who ends the plan ends the others’ sight of it', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await story.tell(healthCentre, 'sip.closed', { reason: 'personEnds' })
  expect(await partiesOf(story)).toEqual(idsOf(healthCentre))
  const told = await owner.select().from(shared).where(eq(shared.processId, story.processId))
  expect(told.every(({ personOnly }) => personOnly)).toBe(true)
})

test('an answer that is late is written as late by the job, and comes first on its unit’s list', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await story.tell(healthCentre, 'party.invited', { unit: assessors.unitId, answerBy: '2026-03-05' })
  const after = '2026-03-06T00:01:00.000Z'
  expect(await findDue(after)).toContain(story.processId)
  await passDeadlines(story.processId, after)
  const rows = await owner.select().from(deadlines).where(eq(deadlines.processId, story.processId))
  expect(rows).toMatchObject([{ kind: 'partyAnswer', status: 'overdue', unitId: assessors.unitId }])
  expect(await findDue(minutesAfter(after, 5))).not.toContain(story.processId)
})
