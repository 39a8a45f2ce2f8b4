import { describe, expect, test } from 'vitest'
import { defaultPolicy, health, withDefaults } from '#machines/sip/index.ts'
import { complete, consented, established, type Line, samples, tell } from './story.ts'

const soon = '2026-12-03T08:00:00Z'
const own = samples['action.added'] as object
const healthAt = (asOf: string, ...lines: Line[]) => health(tell(...lines).state, defaultPolicy, asOf)
const followed: Line[] = [...established, ['followUp.booked']]

describe('the pulse of a plan (F4)', () => {
  test('a plan made without a meeting is alive', () => {
    expect(healthAt(soon, ...followed)).toEqual({ status: 'alive', causes: [] })
  })

  test('a meeting and nothing else is a stalled plan', () => {
    expect(healthAt(soon, ...consented, ['meeting.scheduled'], ['meeting.held'])).toEqual({
      status: 'stalled',
      causes: ['NO_OWN_WORDS', 'NO_LEAD'],
    })
  })

  test.each<[string, Line[]]>([
    ['proposed', [['sip.proposed'], ['whatMatters.recorded']]],
    ['offered', [['sip.proposed'], ['sip.offered']]],
    ['declined', [...complete, ['consent.declined']]],
  ])('a plan that is %s has not started', (_, lines) => {
    expect(healthAt(soon, ...lines)).toEqual({ status: 'notStarted', causes: [] })
  })

  test('a closed plan lacks nothing', () => {
    expect(healthAt(soon, ...consented, ['sip.closed'])).toEqual({ status: 'closed', causes: [] })
  })

  test('an action without an owner stalls it', () => {
    const nobody = { text: 'Någon ringer', principal: 'region', unit: 'hc-birch', start: '2026-12-02' }
    expect(healthAt(soon, ...followed, ['action.added', 'outpatient', nobody]).causes).toEqual(['ACTION_WITHOUT_OWNER'])
  })

  test('an established plan without a date to follow up is stalled, also after the first follow-up', () => {
    expect(healthAt(soon, ...established)).toEqual({ status: 'stalled', causes: ['NO_FOLLOW_UP_DATE'] })
    expect(healthAt(soon, ...followed, ['followUp.held']).causes).toEqual(['NO_FOLLOW_UP_DATE'])
  })
})

describe('silence', () => {
  const invited = (answerBy?: string): Line[] => [
    ...complete,
    ['party.invited', 'outpatient', { unit: 'nurses-east', party: 'municipalHealth', answerBy }],
  ]

  test('begins when the day to answer has passed in Sweden', () => {
    const lines = invited('2026-12-08')
    expect(healthAt('2026-12-08T22:59:59Z', ...lines).causes).toEqual([])
    expect(healthAt('2026-12-08T23:00:00Z', ...lines)).toEqual({ status: 'stalled', causes: ['PARTY_SILENT'] })
    expect(healthAt('2026-12-09T08:00:00Z', ...lines, ['party.answered', 'municipalHealth']).causes).toEqual([])
  })

  test('begins after the policy’s days where no day was set', () => {
    const { state } = tell(...invited())
    expect(health(state, defaultPolicy, '2026-12-08T08:00:00Z').causes).toEqual([])
    expect(health(state, defaultPolicy, '2026-12-08T09:00:00Z').causes).toEqual(['PARTY_SILENT'])
    expect(health(state, withDefaults({ partySilentDays: 2 }), '2026-12-04T09:00:00Z').causes).toEqual(['PARTY_SILENT'])
  })

  test('only an invited unit can answer', () => {
    expect(tell(...invited(), ['party.answered', 'provider']).refused).toMatchObject([{ code: 'NOT_A_RECIPIENT' }])
  })
})

describe('lateness', () => {
  test.each([{ dueOn: '2026-12-10' }, { when: '2026-12-10' }])(
    'an action with %o is late the day after, until done',
    (day) => {
      const lines: Line[] = [...complete, ['action.added', 'outpatient', { ...own, id: 'dated', ...day }]]
      expect(healthAt('2026-12-10T20:00:00Z', ...lines).causes).toEqual([])
      expect(healthAt('2026-12-11T08:00:00Z', ...lines)).toEqual({ status: 'overdue', causes: ['ACTION_LATE'] })
      expect(healthAt('2026-12-11T08:00:00Z', ...lines, ['action.done', 'outpatient', { id: 'dated' }]).causes).toEqual(
        [],
      )
    },
  )

  test('an action that was to start is not late for having started', () => {
    expect(healthAt('2026-12-20T08:00:00Z', ...complete).causes).toEqual([])
  })

  test('a follow-up is overdue the day after, and a new date takes its place', () => {
    const lines: Line[] = [...established, ['followUp.booked', 'outpatient', { on: '2026-12-10' }]]
    expect(healthAt('2026-12-10T20:00:00Z', ...lines).status).toBe('alive')
    expect(healthAt('2026-12-11T08:00:00Z', ...lines)).toEqual({ status: 'overdue', causes: ['FOLLOW_UP_OVERDUE'] })
    expect(healthAt('2026-12-11T08:00:00Z', ...lines, ['followUp.booked']).status).toBe('alive')
  })

  test('a plan in which nothing has happened for more than thirty days is stalled', () => {
    const last: Line = ['copy.given', 'outpatient', samples['copy.given'], '2026-12-02T08:00:00Z']
    expect(healthAt('2027-01-01T08:00:00Z', ...followed, last).status).toBe('alive')
    expect(healthAt('2027-01-01T08:00:01Z', ...followed, last).causes).toEqual(['NO_STEP_FOR_DAYS'])
  })
})
