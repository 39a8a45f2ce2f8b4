import { describe, expect, test } from 'vitest'
import {
  deadlines,
  decide,
  defaultPolicy,
  missedBy,
  nextSteps,
  participation,
  replay,
  withDefaults,
} from '#machines/sip/index.ts'
import { candidateOf, complete, consented, established, type Line, tell } from './story.ts'

const soon = '2026-12-03T08:00:00Z'

describe('deadlines', () => {
  const lines: Line[] = [
    ...established,
    ['party.invited'],
    ['followUp.booked'],
    ['question.asked', 'relative', { text: 'När?' }, '2026-12-04T15:00:00Z'],
  ]

  test('an answer, a follow-up and a question are owed by the end of a Swedish day', () => {
    expect(deadlines(tell(...lines).state, defaultPolicy, soon)).toMatchObject([
      { kind: 'partyAnswer', owedBy: 'socialServices', unit: 'assessors-east', dueAt: '2026-12-08T22:59:59.000Z' },
      { kind: 'question', owedBy: 'outpatient', unit: 'hc-birch', dueAt: '2026-12-08T22:59:59.000Z', status: 'open' },
      { kind: 'followUp', unit: 'hc-birch', dueAt: '2027-01-18T22:59:59.000Z', metAt: null },
    ])
  })

  test('each is met by its own event, late or in time', () => {
    const answered: Line[] = [
      ...lines,
      ['party.answered', 'socialServices', { answer: 'takesPart' }, '2026-12-09T08:00:00Z'],
      ['question.answered', 'provider'],
      ['followUp.held'],
    ]
    expect(deadlines(tell(...answered).state, defaultPolicy, soon).map(({ status }) => status)).toEqual([
      'late',
      'met',
      'met',
    ])
  })

  test('a closed plan owes nothing new, and nothing at all after a death', () => {
    const close = (reason: string): Line => ['sip.closed', 'outpatient', { reason }, '2026-12-10T08:00:00Z']
    const statuses = (reason: string) =>
      deadlines(tell(...lines, close(reason)).state, defaultPolicy, '2027-02-01T08:00:00Z').map(({ status }) => status)
    expect(statuses('goalsMet')).toEqual(['overdue', 'overdue', 'void'])
    expect(statuses('deceased')).toEqual(['void', 'void', 'void'])
  })

  test('a local agreement may give another time to answer', () => {
    const [, question] = deadlines(tell(...lines).state, withDefaults({ questionWorkingDays: 1, unknown: 3 }), soon)
    expect(question?.dueAt).toBe('2026-12-07T22:59:59.000Z')
  })
})

describe('participation (F11)', () => {
  const couldNot = { stage: 'meet', how: 'couldNot', hindrance: 'Trött' }

  test('is told per stage, by the latest record', () => {
    const { state } = tell(
      ...consented,
      ['participation.recorded', 'outpatient', couldNot],
      ['participation.recorded', 'outpatient', { stage: 'meet', how: 'bedside', adaptation: 'Kortare möte' }],
    )
    expect(participation(state)).toMatchObject({
      prepare: { offered: false, how: null },
      meet: { offered: true, how: 'bedside', hindrance: null, adaptation: 'Kortare möte' },
    })
    expect(Object.keys(participation(state))).toEqual(['prepare', 'invite', 'meet', 'plan', 'followUp'])
  })

  test('that somebody could not take part is a gap until an adaptation has been tried', () => {
    const gaps = (adaptation?: string) =>
      tell(...consented, ['participation.recorded', 'relative', { ...couldNot, adaptation }]).state.facts.gaps
    expect(gaps()).toMatchObject([{ code: 'NO_ADAPTATION_TRIED', unit: null, version: 4 }])
    expect(gaps('Videomöte')).toEqual([])
  })
})

describe('a question (F9)', () => {
  test('gets one answer', () => {
    const { state, refused } = tell(
      ...consented,
      ['question.asked', 'relative'],
      ['question.answered'],
      ['question.answered', 'socialServices'],
    )
    expect(refused).toMatchObject([{ code: 'NOT_NOW' }])
    expect(state.facts.questions).toMatchObject([{ id: 'q1', answer: { text: 'Jonas, klockan nio' } }])
  })
})

describe('meetings', () => {
  test('are none, one or many, and only a booked one is moved or cancelled', () => {
    const { state, refused } = tell(
      ...consented,
      ['meeting.moved'],
      ['meeting.held'],
      ['meeting.scheduled'],
      ['meeting.moved'],
      ['meeting.cancelled'],
      ['meeting.cancelled'],
    )
    expect(refused.map(({ index, code }) => [index, code])).toEqual([
      [3, 'NOT_NOW'],
      [8, 'NOT_NOW'],
    ])
    expect(state.facts.meetings).toMatchObject([
      { id: 'm1', status: 'held', attended: ['hc-birch'] },
      { id: 'm2', status: 'cancelled', at: '2026-12-04T10:00:00+01:00' },
    ])
  })
})

describe('next steps', () => {
  const stepsAfter = (...lines: Line[]) =>
    nextSteps(tell(...lines).state, defaultPolicy, soon).map(({ event, unit }) => [event, unit])

  test('lead from a proposal to an established plan', () => {
    expect(stepsAfter(['sip.proposed'])).toEqual([['sip.offered', 'hc-birch']])
    expect(stepsAfter(['sip.proposed'], ['sip.offered'])).toEqual([['consent.given', 'hc-birch']])
    expect(stepsAfter(...consented)[0]).toEqual(['whatMatters.recorded', 'hc-birch'])
    expect(stepsAfter(...complete)).toEqual([
      ['goal.added', 'hc-birch'],
      ['version.confirmed', 'assessors-east'],
      ['version.confirmed', 'hc-birch'],
      ['plan.established', 'hc-birch'],
    ])
    expect(stepsAfter(...established).slice(-2)).toEqual([
      ['copy.given', 'hc-birch'],
      ['followUp.booked', 'hc-birch'],
    ])
  })

  test('what is past its time comes first', () => {
    const { state } = tell(...consented, [
      'party.invited',
      'outpatient',
      { unit: 'nurses-east', answerBy: '2026-12-02' },
    ])
    expect(nextSteps(state, defaultPolicy, soon)[0]).toMatchObject({ event: 'party.answered', unit: 'nurses-east' })
  })

  test('a closed or declined plan asks for nothing', () => {
    expect(stepsAfter(...consented, ['sip.closed'])).toEqual([])
    expect(stepsAfter(...consented, ['consent.declined'])).toEqual([['sip.closed', 'hc-birch']])
    expect(stepsAfter(['sip.proposed'], ['consent.declined'])).toEqual([])
  })
})

describe('taking back', () => {
  const undo = (version: number, at: string, unit?: string): Line => [
    'event.undone',
    'outpatient',
    { version },
    at,
    unit,
  ]

  test('within a minute the event is gone from the fold', () => {
    const { state, history, refused } = tell(...established, ['goal.added'], undo(10, '2026-12-01T08:09:40Z'))
    expect(refused).toEqual([])
    expect(state.facts.goals).toEqual([])
    expect(state.value).toEqual({ underway: { plan: 'established', consent: 'given' } })
    expect(replay(history)).toEqual(state)
  })

  test('after a minute, by another unit, or once others have built on it, it stays', () => {
    expect(tell(...consented, ['need.added'], undo(4, '2026-12-01T08:04:01Z')).refused).toMatchObject([
      { code: 'NOT_NOW' },
    ])
    expect(tell(...consented, ['need.added'], undo(4, '2026-12-01T08:03:30Z', 'hc-oak')).refused).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ])
    const built: Line[] = [...consented, ['action.added'], ['action.done', 'inpatient', { id: 'a1' }]]
    expect(tell(...built, undo(4, '2026-12-01T08:03:30Z')).refused).toMatchObject([{ code: 'NOT_NOW' }])
  })
})

test('units that touch different things both land, and who touches the same thing is told what was done', () => {
  const { state } = tell(...consented, ['whatMatters.recorded', 'socialServices'])
  expect(missedBy(state, candidateOf(['lead.appointed']), 3)).toBeNull()
  expect(missedBy(state, candidateOf(['whatMatters.recorded']), 3)).toMatchObject({ by: { unit: 'assessors-east' } })
})

test('data that do not hold are named by field, and an unknown event by its kind', () => {
  const { state } = tell(...consented)
  expect(decide(state, candidateOf(['need.added', 'outpatient', { lifeArea: 12, text: ' ' }]))).toEqual({
    ok: false,
    code: 'MALFORMED',
    details: ['lifeArea', 'text'],
  })
  expect(decide(state, { ...candidateOf(['need.added']), type: 'need.guessed' })).toMatchObject({
    code: 'UNKNOWN_EVENT',
  })
})
