import { describe, expect, test } from 'vitest'
import { type DutyCase, type Happened, type OwedDuty, toDuties } from '#app/domain/duties.ts'
import { readDuties } from '#app/domain/read-duties.server.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, otherWard } = region

const now = '2026-03-10T09:00:00.000Z'
const hoursFrom = (count: number) => new Date(Date.parse(now) + count * 3_600_000).toISOString()

const owes = (event: OwedDuty['event'], rest: Partial<OwedDuty> = {}): OwedDuty => ({
  event,
  item: null,
  law: 'practice',
  minutes: 5,
  dueAt: null,
  when: 'over',
  ...rest,
})
const did = (type: Happened['type'], hours: number, data: unknown = {}): Happened => ({
  type,
  at: hoursFrom(hours),
  party: 'outpatient',
  unitName: 'Vårdcentralen',
  userName: 'Maria',
  data,
})
const listOf = (...cases: DutyCase[]) => toDuties(cases, now)

describe('the list', () => {
  test('puts what is late first, then what is due, then what is done, then what comes later', () => {
    const owed = [
      owes('followUp.held', { when: 'later' }),
      owes('lead.accepted'),
      owes('followUp.booked', { when: 'now' }),
      owes('sip.invited', { when: 'now', dueAt: hoursFrom(5) }),
      owes('question.answered', { when: 'now', dueAt: hoursFrom(-1) }),
    ]
    expect(listOf({ owed, happened: [did('lead.accepted', -9)] }).map(({ event, status }) => [event, status])).toEqual([
      ['question.answered', 'overdue'],
      ['sip.invited', 'now'],
      ['followUp.booked', 'now'],
      ['lead.accepted', 'done'],
      ['followUp.held', 'later'],
    ])
  })

  test('never grows past seven, however much is owed', () => {
    const owed = Array.from({ length: 12 }, (_, index) => owes('question.answered', { item: `q${index}`, when: 'now' }))
    expect(listOf({ owed, happened: [] })).toHaveLength(7)
  })

  test('says nothing of what was never done and no longer is to be', () => {
    expect(listOf({ owed: [owes('sip.invited')], happened: [] })).toEqual([])
  })

  test('tells one answered question from another', () => {
    const about = (id: string) => ({ item: id, isDoneBy: (data: unknown) => (data as { id: string }).id === id })
    const owed = [owes('question.answered', about('q1')), owes('question.answered', about('q2'))]
    const happened = [did('question.answered', -2, { id: 'q2' })]
    expect(listOf({ owed, happened }).map(({ item, status }) => [item, status])).toEqual([['q2', 'done']])
  })
})

describe('what a duty changed', () => {
  test('is the first things that followed from it, in either case', () => {
    const discharge = { owed: [owes('sip.invited')], happened: [did('sip.invited', -8)] }
    const plan = {
      owed: [],
      happened: [did('consent.given', -9), did('sip.offered', -7), did('goal.added', -6), did('party.answered', -5)],
    }
    expect(listOf(discharge, plan)).toMatchObject([
      { effects: [{ type: 'sip.offered' }, { type: 'party.answered', unitName: 'Vårdcentralen' }] },
    ])
  })

  test('is nothing yet when nothing has followed', () => {
    const [done] = listOf({ owed: [owes('party.invited')], happened: [did('party.invited', -8)] })
    expect(done).toMatchObject({ status: 'done', doneBy: 'Maria', effects: [] })
  })
})

const dutiesFor = async (seat: Seat, personId: string, at: string) => {
  const view = await readDuties(actorOf(seat), personId, at)
  if (!view) throw new Error('not seen')
  return view
}

test('the permanent contact sees what is owed on the way home, with the paragraph, and what came of what was done', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const view = await dutiesFor(healthCentre, story.personId, story.now())
  const byEvent = Object.fromEntries(view.duties.map((duty) => [duty.event, duty]))
  expect(byEvent['contact.accepted']).toMatchObject({ status: 'done', doneBy: healthCentre.userName })
  expect(byEvent['contact.accepted']?.effects.map(({ type }) => type)).toContain('outpatientMeasures.confirmed')
  expect(byEvent['sip.decided']).toMatchObject({ status: 'done', law: 'LUS 4:1', effects: [] })
  expect(byEvent['sip.invited']).toMatchObject({ law: 'LUS 4:3' })
  expect(view.callNow).toMatchObject({ name: 'Maria Ekström', phone: '010-111 22 33' })
  expect(view.contact).toMatchObject({ type: 'careContact', basis: 'knowsPerson', accepted: true, previous: null })
})

test('a duty that is taken over has no gap: each holder begins where the one before ended', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  await story.tell(healthCentre, 'contact.handedOver', {
    name: 'Olle Nord',
    profession: 'Sjuksköterska',
    phone: '010-999 88 77',
    basis: 'wish',
    appointedBy: 'Chefen',
    reason: 'Semester',
  })
  const meanwhile = await dutiesFor(ward, story.personId, story.now())
  expect(meanwhile.callNow).toMatchObject({ name: 'Maria Ekström' })
  expect(meanwhile.contact).toMatchObject({ name: 'Olle Nord', accepted: false, previous: { name: 'Maria Ekström' } })
  await story.tell(healthCentre, 'contact.accepted', {})
  const { holdings, callNow } = await dutiesFor(ward, story.personId, story.now())
  expect(callNow).toMatchObject({ name: 'Olle Nord' })
  expect(holdings.discharge.map(({ kind, name }) => [kind, name])).toEqual([
    ['unitHead', expect.any(String)],
    ['unitHead', expect.any(String)],
    ['contact', 'Maria Ekström'],
    ['contact', 'Olle Nord'],
  ])
  for (const [index, { until }] of holdings.discharge.entries())
    expect(until).toBe(holdings.discharge[index + 1]?.from ?? null)
})

test('whoever leads a plan sees what the plan asks for, and every answer that a call gave', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  const view = await dutiesFor(assessors, story.personId, story.now())
  const byEvent = Object.fromEntries(view.duties.map((duty) => [duty.event, duty]))
  expect(byEvent['party.invited']?.effects).toMatchObject([
    { type: 'party.answered', unitName: assessors.unitName },
    { type: 'party.answered' },
  ])
  expect(byEvent['plan.established']).toMatchObject({ status: 'done', law: 'HSL 16:4' })
  expect(byEvent['followUp.held']).toMatchObject({ status: 'later', dueAt: '2026-06-01T21:59:59.000Z' })
  expect(view.holdings.plan.at(-1)).toMatchObject({ name: 'Maria Ekström', until: null })
  expect(view.duties.length).toBeLessThanOrEqual(7)
})

test('a unit that is in none of the cases sees no duties', async () => {
  const story = await beginStory(ward)
  expect(await readDuties(actorOf(otherWard), story.personId, story.now())).toBeNull()
  expect(await readDuties(actorOf(ward), 'nobody', story.now())).toBeNull()
})
