import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listWork } from '#app/domain/list-work.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import { meetings, processEvents, processes, work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, makePerson, minutesAfter, startsAt } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, establish, followUp, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses, otherHealthCentre } = region

const processOf = async (id: string) => {
  const [row] = await owner.select().from(processes).where(eq(processes.id, id))
  if (!row) throw new Error('The plan is gone.')
  return row
}
const workOf = (id: string) => owner.select().from(work).where(eq(work.processId, id))

test('a plan goes from a proposal to its second follow-up, told by both principals', async () => {
  const story = await beginSip(healthCentre)
  expect(await processOf(story.processId)).toMatchObject({ kind: 'sip', phase: 'proposed', version: 1 })
  await giveConsent(story, region)
  expect((await processOf(story.processId)).phase).toBe('preparing')
  await establish(story, region)
  expect((await processOf(story.processId)).phase).toBe('established')
  await followUp(story, region, '2026-06-01', '2026-12-01')
  await followUp(story, region, '2026-12-01', '2027-06-01')
  expect(await processOf(story.processId)).toMatchObject({
    status: 'underway',
    phase: 'established',
    version: story.version(),
  })
  await story.tell(healthCentre, 'sip.closed', { reason: 'goalsMet' })
  expect(await processOf(story.processId)).toMatchObject({ status: 'closed', phase: 'closed' })
  expect(await workOf(story.processId)).toEqual([])
})

test('each unit has its own step of the plan on its list, with what it is about', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await story.tell(healthCentre, 'action.added', {
    id: 'städ',
    text: 'Städning',
    principal: 'municipality',
    unit: assessors.unitId,
    who: 'Eva',
    start: '2026-03-10',
  })
  const list = await listWork(actorOf(assessors), { view: 'unit', now: story.now() })
  const row = list.groups.flatMap(({ rows }) => rows).find(({ processId }) => processId === story.processId)
  expect(row).toMatchObject({
    kind: 'sip',
    phase: 'preparing',
    mine: { event: 'action.changed', item: 'städ' },
  })
})

test('what is wrong is refused by name, and nothing is written', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const at = story.now()
  const refusal = (seat: typeof ward, type: string, data: unknown) => story.attempt(seat, type, data, { at })
  expect(await refusal(healthCentre, 'plan.established', {})).toMatchObject({
    code: 'STATUTORY_CONTENT_MISSING',
    details: expect.arrayContaining(['leadPrincipal']),
  })
  expect(await refusal(healthCentre, 'meeting.held', { at: minutesAfter(at, 5), mode: 'home' })).toMatchObject({
    code: 'MALFORMED',
    details: ['at'],
  })
  expect(await refusal(healthCentre, 'nonsense', {})).toMatchObject({ code: 'UNKNOWN_EVENT' })
  expect(await refusal(assessors, 'admission.registered', {})).toMatchObject({ code: 'UNKNOWN_EVENT' })
  expect((await processOf(story.processId)).version).toBe(story.version())
})

test('one follow-up cannot be said to have been held on a day to come', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  expect(await story.attempt(healthCentre, 'followUp.held', { on: '2026-03-20' })).toMatchObject({ details: ['on'] })
})

test('two who add actions at once both have theirs, and of two who change the same one the second is told', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const seenVersion = story.version()
  const at = minutesAfter(story.now(), 1)
  const action = (id: string, principal: string) => ({ id, text: `Insats ${id}`, principal, start: '2026-03-10' })
  const added = await Promise.all([
    story.attempt(healthCentre, 'action.added', action('ett', 'region'), { at, seenVersion }),
    story.attempt(assessors, 'action.added', action('två', 'municipality'), { at, seenVersion }),
    story.attempt(municipalNurses, 'action.added', action('tre', 'municipality'), { at, seenVersion }),
  ])
  expect(added.map(({ ok }) => ok)).toEqual([true, true, true])

  const before = story.version()
  const change = (when: string) => ({ id: 'två', when })
  const changed = await Promise.all([
    story.attempt(assessors, 'action.changed', change('Kl. 8'), { at, seenVersion: before }),
    story.attempt(municipalNurses, 'action.changed', change('Kl. 9'), { at, seenVersion: before }),
  ])
  expect(changed.filter(({ ok }) => ok)).toHaveLength(1)
  expect(changed.find(({ ok }) => !ok)).toMatchObject({
    reason: 'stale',
    theirs: { type: 'action.changed', unitName: expect.stringContaining('Norrvik') },
  })
})

test('a proposal that is sent twice begins one plan, and a second one tells of the first', async () => {
  const person = makePerson('Dubbelsson')
  const request = { person, proposal: { reason: 'Behov' }, key: 'a key of its own', at: startsAt }
  const outcomes = await Promise.all([1, 2, 3].map(() => startSip(actorOf(healthCentre), request)))
  const [first] = outcomes
  expect(first).toMatchObject({ ok: true })
  expect(outcomes).toEqual([first, first, first])
  const again = await startSip(actorOf(healthCentre), { ...request, key: 'another' })
  expect(again).toEqual({ ok: false, reason: 'alreadyOpen', personId: first?.ok ? first.personId : '' })
  const events = await owner.select().from(processEvents).where(eq(processEvents.type, 'sip.proposed'))
  const mine = events.filter(({ processId }) => first?.ok && processId === first.processId)
  expect(mine).toHaveLength(1)
})

test('a plan is proposed for someone the unit knows by their id, and for nobody else', async () => {
  const { personId } = await beginSip(healthCentre)
  const request = { person: { id: personId }, proposal: { reason: 'Behov' }, key: 'k1', at: startsAt }
  expect(await startSip(actorOf(healthCentre), request)).toMatchObject({ reason: 'alreadyOpen' })
  expect(await startSip(actorOf(otherHealthCentre), request)).toEqual({ ok: false, reason: 'notFound' })
  const nonsense = { ...request, person: { id: 'nonsense' } }
  expect(await startSip(actorOf(healthCentre), nonsense)).toEqual({ ok: false, reason: 'notFound' })
  const empty = { person: makePerson('Tom'), proposal: { reason: ' ' }, key: 'k2', at: startsAt }
  expect(await startSip(actorOf(healthCentre), empty)).toMatchObject({ code: 'MALFORMED', details: ['reason'] })
  const elsewhere = { ...empty, proposal: { reason: 'Behov', askedOf: { unit: 'no unit', party: 'outpatient' } } }
  expect(await startSip(actorOf(healthCentre), elsewhere)).toMatchObject({ details: ['askedOf'] })
})

test('an asked unit of the other principal has the proposal on its list', async () => {
  const started = await startSip(actorOf(assessors), {
    person: makePerson('Frågad'),
    proposal: { reason: 'Behov', askedOf: { unit: healthCentre.unitId, party: 'outpatient' } },
    key: 'asked',
    at: startsAt,
  })
  const rows = await workOf(started.ok ? started.processId : '')
  expect(rows.map(({ unitId }) => unitId).sort()).toEqual([assessors.unitId, healthCentre.unitId].sort())
})

test('meetings are listed as they are booked, moved and called off', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const link = 'https://video.example.se/rum'
  await story.tell(healthCentre, 'meeting.scheduled', { id: 'm', at: '2026-03-20T09:00:00.000Z', mode: 'video', link })
  await story.tell(healthCentre, 'meeting.moved', { id: 'm', at: '2026-03-21T09:00:00.000Z' })
  await story.tell(healthCentre, 'meeting.cancelled', { id: 'm' })
  const rows = await owner.select().from(meetings).where(eq(meetings.processId, story.processId))
  expect(rows).toEqual([
    {
      processId: story.processId,
      personId: story.personId,
      id: 'm',
      at: new Date('2026-03-21T09:00:00.000Z'),
      mode: 'video',
      status: 'cancelled',
      link,
    },
  ])
})
