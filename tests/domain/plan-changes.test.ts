import { expect, test } from 'vitest'
import { planAt, toVersions } from '#app/domain/plan-changes.ts'
import { toPlanContent } from '#app/domain/plan-content.ts'
import type { SipRecorded } from '#machines/sip/index.ts'
import { established, type Line, tell } from '#tests/machines/sip/story.ts'

const names = {
  person: 'Anna Ek',
  units: { 'hc-birch': 'VC Björken', 'assessors-east': 'Bistånd Öst' },
  users: {},
  grants: { karin: 'Karin Ek' },
}

const byBirch = { principal: 'region', unit: 'hc-birch', who: 'Jonas', start: '2026-12-03' } as const

/** The story as it is loaded from the database: newest first, with the state it leads to. */
function loaded(...lines: Line[]) {
  const { state, history, refused } = tell(...lines)
  expect(refused).toEqual([])
  const entries = (history as SipRecorded[])
    .map((event) => ({ event, recordedAt: event.at, sentBy: null, userName: null, unitName: null }))
    .toReversed()
  const plan = { state, entries, names }
  const current = toPlanContent(state.facts, { names, asOf: '2026-12-02T12:00:00Z', reader: null })
  return { ...plan, ...toVersions(plan, current) }
}

test('the first version changes nothing, and nothing is pending when it has just been established', () => {
  const { versions, pending } = loaded(...established)
  expect(versions).toMatchObject([{ version: 1, consent: 'given', who: { unitName: 'VC Björken' }, changes: [] }])
  expect(pending).toEqual([])
})

test('a plan that has never been established has neither versions nor anything pending', () => {
  expect(loaded(...established.slice(0, -1))).toMatchObject({ versions: [], pending: [] })
})

test('what has been changed since the last version is said, with what it was before', () => {
  const { pending } = loaded(
    ...established,
    ['goal.added', 'outpatient', { id: 'g9', text: 'Sova hela natten', ownWords: true, horizon: 'short' }],
    ['action.changed', 'outpatient', { id: 'a1', when: 'tisdagar' }],
    ['action.ended', 'socialServices', { id: 'a2' }],
    ['whatMatters.recorded', 'outpatient', { text: 'Att få vara hemma', told: 'self' }],
    ['lead.handedOver', 'outpatient', { principal: 'region', name: 'Per Al', phone: '010-000 00 02' }],
  )
  expect(pending).toEqual([
    { what: 'whatMatters', id: null, before: 'Jag vill gå till brevlådan', after: 'Att få vara hemma' },
    { what: 'goal', id: 'g9', before: null, after: 'Sova hela natten' },
    { what: 'action', id: 'a1', before: 'Gångträning', after: 'Gångträning · tisdagar' },
    { what: 'action', id: 'a2', before: 'Hemtjänst · Bistånd Öst · Öst · 2026-12-02', after: null },
    {
      what: 'lead',
      id: null,
      before: 'Maria Ek · VC Björken · 010-000 00 01',
      after: 'Per Al · VC Björken · 010-000 00 02',
    },
  ])
})

test('that an action is done, confirmed or talked about is not a change of what the plan says', () => {
  const { pending } = loaded(
    ...established,
    ['action.done', 'outpatient', { id: 'a1' }],
    ['version.confirmed', 'outpatient', { version: 1 }],
    ['question.asked', 'relative'],
    ['followUp.booked'],
  )
  expect(pending).toEqual([])
})

test('each version says what it changed from the one before, newest first', () => {
  const { versions } = loaded(
    ...established,
    ['need.added', 'socialServices', { id: 'n1', lifeArea: 4, text: 'Går med rollator' }],
    ['plan.established', 'outpatient', {}],
    ['action.added', 'outpatient', { id: 'a9', text: 'Skottar', other: 'relative', who: 'Karin', start: '2026-12-03' }],
    ['plan.established', 'outpatient', { othersNone: false }],
  )
  expect(versions.map(({ version, changes }) => [version, changes])).toEqual([
    [
      3,
      [
        { what: 'action', id: 'a9', before: null, after: 'Skottar · Karin · 2026-12-03' },
        { what: 'othersNone', id: null, before: '', after: null },
      ],
    ],
    [2, [{ what: 'need', id: 'n1', before: null, after: 'Går med rollator' }]],
    [1, []],
  ])
})

test('an old version says what it said then, whatever has happened since', () => {
  const plan = loaded(
    ...established,
    ['whatMatters.recorded', 'outpatient', { text: 'Att få vara hemma', told: 'self' }],
    ['action.ended', 'outpatient', { id: 'a1' }],
  )
  expect(planAt(plan, 1)).toMatchObject({
    whatMatters: { text: 'Jag vill gå till brevlådan' },
    actions: [{ id: 'a1' }, { id: 'a2' }],
    lead: { name: 'Maria Ek', unitName: 'VC Björken' },
  })
  for (const missing of [0, -1, 2, Number.NaN]) expect(planAt(plan, missing), String(missing)).toBeNull()
})

test('what was taken back within the minute is in no version', () => {
  const undone = established.length + 1
  const at = (second: number) => new Date(Date.parse('2026-12-01T09:00:00Z') + second * 1000).toISOString()
  const plan = loaded(
    ...established,
    ['goal.added', 'outpatient', { id: 'g7', text: 'Fel person', ownWords: false, horizon: 'long' }, at(0)],
    ['event.undone', 'outpatient', { version: undone }, at(20)],
    ['goal.added', 'outpatient', { id: 'g8', text: 'Rätt person', ownWords: false, horizon: 'long' }, at(40)],
    ['plan.established', 'outpatient', {}, at(60)],
  )
  expect(planAt(plan, 2)?.goals.map(({ text }) => text)).toEqual(['Rätt person'])
  expect(plan.versions[0]?.changes).toEqual([{ what: 'goal', id: 'g8', before: null, after: 'Rätt person' }])
})

test('a plan of thirty goals and thirty actions in three versions is told apart like one of a single goal (F16)', () => {
  const many = (round: number): Line[] =>
    Array.from({ length: 10 }, (_, index): Line[] => [
      ['goal.added', 'outpatient', { text: `Mål ${round}.${index}`, ownWords: true, horizon: 'short' }],
      ['action.added', 'outpatient', { text: `Insats ${round}.${index}`, ...byBirch }],
    ]).flat()
  const rounds = [0, 1, 2].flatMap((round): Line[] => [...many(round), ['plan.established', 'outpatient', {}]])
  const { versions } = loaded(...established, ...rounds)
  expect(versions.map(({ changes }) => changes.length)).toEqual([20, 20, 20, 0])
})

test('a plan with an event that the machine of today refuses is read all the same, without what was changed before', () => {
  const { entries, ...plan } = loaded(...established)
  const odd = { ...plan, entries: entries.filter(({ event }) => event.type !== 'consent.given') }
  const current = toPlanContent(plan.state.facts, { names, asOf: '2026-12-02T12:00:00Z', reader: null })
  expect(toVersions(odd, current)).toMatchObject({ versions: [{ version: 1, changes: [] }], pending: [] })
  expect(planAt(odd, 1)).toBeNull()
})
