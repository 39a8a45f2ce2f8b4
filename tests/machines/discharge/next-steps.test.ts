import { describe, expect, test } from 'vitest'
import { type DischargeEventType, defaultPolicy, nextSteps } from '#machines/discharge/index.ts'
import type { Candidate } from '#machines/process.ts'
import {
  admitted,
  appointed,
  assessors,
  birch,
  happened,
  home,
  noticed,
  nurses,
  ready,
  type Told,
  tell,
  ward,
} from './story.ts'

const steps = (told: Told, asOf = '2026-12-06T10:00:00+01:00') => nextSteps(told.state, defaultPolicy, asOf)
const of = (told: Told, unit: string, asOf?: string) =>
  steps(told, asOf)
    .filter((step) => step.unit === unit)
    .map(({ event }) => event)
const moved = (on: string, changes = {}) =>
  happened('estimate.changed', ward, '2026-12-06T10:00:00+01:00', { estimatedDischargeOn: on, ...changes })

describe('the ward', () => {
  test.each<[string, Told, DischargeEventType]>([
    ['judges the need', tell([happened('admission.registered', ward)]), 'need.assessed'],
    ['sends the notice', admitted(), 'admissionNotice.sent'],
    ['tells the person the date', noticed(), 'person.told'],
  ])('first %s', (_, told, event) => {
    expect(of(told, 'ward-3')[0]).toBe(event)
  })

  test('sends the notice elsewhere when a needed unit gave it back', () => {
    expect(of(tell([happened('notice.declined', birch)], noticed()), 'ward-3')).toContain('admissionNotice.sent')
    const forwarded = tell([happened('notice.forwarded', birch)], noticed())
    expect(of(forwarded, 'ward-3')).not.toContain('admissionNotice.sent')
  })

  test('declares the readiness once the estimated day has come', () => {
    expect(of(noticed(), 'ward-3', '2026-12-07T23:59:59+01:00')).not.toContain('ready.declared')
    expect(of(noticed(), 'ward-3', '2026-12-08T00:00:00+01:00')).toContain('ready.declared')
  })

  test('plans the journey, gives the summary and sees the person off', () => {
    expect(of(ready(), 'ward-3')).toEqual(expect.arrayContaining(['discharge.planned', 'patientSummary.given']))
    const planned = tell([happened('discharge.planned', ward)], ready())
    expect(of(planned, 'ward-3', '2026-12-08T10:00:00+01:00')).not.toContain('discharge.carriedOut')
    expect(of(planned, 'ward-3', '2026-12-09T10:00:00+01:00')).toContain('discharge.carriedOut')
    expect(of(home(), 'ward-3')[0]).toBe('dischargeInformation.sent')
  })
})

describe('calling the recipients (a local rule)', () => {
  const calls = (...events: Candidate[]) =>
    steps(tell(events, noticed())).find(({ task }) => task === 'callRecipients')?.awaitedBy

  test('when the date comes earlier, or more than a day later', () => {
    expect(calls(moved('2026-12-07'))).toEqual(['assessors-east', 'nurses-east', 'hc-birch'])
    expect(calls(moved('2026-12-10'))).toHaveLength(3)
    expect(calls(moved('2026-12-09'))).toBeUndefined()
    expect(calls(moved('2026-12-08'))).toBeUndefined()
  })

  test('not those who were called or have answered since', () => {
    const called = [{ unit: 'hc-birch', spokeTo: 'Reception' }]
    const answered = happened('planning.started', nurses, '2026-12-06T11:00:00+01:00')
    expect(calls(moved('2026-12-07', { called }), answered)).toEqual(['assessors-east'])
  })
})

describe('a receiving unit', () => {
  test('climbs one rung at a time', () => {
    const rungs = ['notice.acknowledged', 'planning.started', 'planning.readyToReceive'] as const
    let told = noticed()
    for (const rung of rungs) {
      expect(of(told, 'nurses-east')).toEqual([rung])
      told = tell([happened(rung, nurses)], told)
    }
    expect(of(told, 'nurses-east')).toEqual([])
  })

  test('answers what it was asked, and those who asked are named', () => {
    const asked = tell([happened('information.requested', assessors)], noticed())
    expect(steps(asked).find(({ task }) => task === 'information')).toEqual({
      party: 'inpatient',
      unit: 'ward-3',
      event: 'information.provided',
      dueAt: '2026-12-07T11:00:00.000Z',
      task: 'information',
      item: 'adl',
      awaitedBy: ['assessors-east'],
    })
  })

  test('the outpatient unit appoints, accepts, decides on a SIP and invites to it', () => {
    expect(of(noticed(), 'hc-birch')).toEqual(
      expect.arrayContaining(['contact.appointed', 'outpatientMeasures.confirmed', 'sip.decided']),
    )
    expect(of(appointed(), 'hc-birch')).toContain('contact.accepted')
    const decided = tell([happened('sip.decided', birch)], appointed())
    expect(of(decided, 'hc-birch')).toContain('sip.invited')
    expect(of(tell([happened('sip.invited', birch)], decided), 'hc-birch')).not.toContain('sip.invited')
  })

  test('the invitation is due by its clock once the person is ready', () => {
    const due = steps(ready(), '2026-12-08T10:00:00+01:00').find(({ event }) => event === 'sip.decided')
    expect(due?.dueAt).toBe('2026-12-11T22:59:59.000Z')
  })

  test('at home there is a reception, a call and an end', () => {
    expect(of(home(), 'nurses-east')).toEqual(['reception.confirmed'])
    const received = tell([happened('reception.confirmed', nurses)], home())
    expect(of(received, 'hc-birch')).toContain('followUpCall.made')
    const called = tell([happened('followUpCall.made', birch)], received)
    expect(of(called, 'hc-birch')).toContain('case.closed')
    expect(steps(tell([happened('case.closed', birch)], called))).toEqual([])
  })
})

test('what is due soonest comes first, what has no time last', () => {
  const dueTimes = steps(appointed()).map(({ dueAt }) => dueAt)
  const timed = dueTimes.filter((dueAt) => dueAt !== null)
  expect(dueTimes).toEqual([...[...timed].sort(), ...dueTimes.filter((dueAt) => dueAt === null)])
})
