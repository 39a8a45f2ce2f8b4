import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, localDate } from '#machines/calendar.ts'
import { type DischargePolicyOverrides, payment, withDefaults } from '#machines/discharge/index.ts'
import { liabilityStartsOn } from '#machines/discharge/payment.ts'
import type { Candidate } from '#machines/process.ts'
import { appointed, birch, happened, home, ready, type Told, tell, ward } from './story.ts'

const paid = (events: readonly Candidate[], asOf: string, overrides: DischargePolicyOverrides = {}, from?: Told) =>
  payment(tell(events, from ?? appointed()).state.facts, withDefaults(overrides), asOf)
const declared = (at: string) => happened('ready.declared', ward, at)
const confirmed = happened('outpatientMeasures.confirmed', birch, '2026-12-06T10:00:00+01:00')
const invited = (at: string) => happened('sip.invited', birch, at)
const startOf = (at: string, overrides = {}) => liabilityStartsOn(at, withDefaults(overrides))

describe('the first day of liability (LUS 5:4)', () => {
  test.each([
    ['2026-11-30T11:59:59+01:00', '2026-12-03'],
    ['2026-11-30T12:00:00+01:00', '2026-12-03'],
    ['2026-11-30T12:00:01+01:00', '2026-12-04'],
    ['2026-12-23T13:20:00+01:00', '2026-12-27'],
    ['2026-12-23T11:20:00+01:00', '2026-12-26'],
    ['2026-12-31T09:00:00+01:00', '2027-01-03'],
    ['2027-03-26T10:00:00+01:00', '2027-03-29'],
    ['2027-01-04T16:20:00+01:00', '2027-01-08'],
    ['2026-12-18T15:45:00+01:00', '2026-12-22'],
  ])('ready at %s gives %s', (at, on) => {
    expect(startOf(at)).toBe(on)
  })

  test('it is three or four calendar days on for any instant, whatever the clocks do', () => {
    const instants = fc.date({ min: new Date('2017-01-01'), max: new Date('2099-12-20'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (date) => {
        const at = date.toISOString()
        const days = daysBetween(localDate(at), startOf(at))
        const local = date.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' })
        const isLate = local > '12:00:00' || (local === '12:00:00' && date.getUTCMilliseconds() > 0)
        expect(days).toBe(isLate ? 4 : 3)
      }),
    )
  })

  test('a local agreement moves it: five days, the first not charged, no noon', () => {
    expect(startOf('2027-01-12T09:40:00+01:00', { graceDays: 5, firstDayInclusive: false })).toBe('2027-01-18')
    expect(startOf('2027-01-12T16:40:00+01:00', { noonRule: false })).toBe('2027-01-15')
  })
})

describe('the days charged', () => {
  const until = (at: string, overrides = {}) =>
    paid(
      [confirmed, declared('2026-12-08T09:15:00+01:00'), invited('2026-12-09T09:00:00+01:00')].concat(
        happened('discharge.carriedOut', ward, at, { at }),
      ),
      '2027-01-10T10:00:00+01:00',
      overrides,
    )

  test('the day of the discharge is not charged, the first day is', () => {
    expect(until('2026-12-11T16:00:00+01:00')).toMatchObject({ chargeableDays: 0, status: 'settled' })
    expect(until('2026-12-12T00:00:00+01:00')).toMatchObject({ chargeableDays: 1, status: 'settled' })
    expect(until('2026-12-13T23:59:59+01:00')).toMatchObject({ chargeableDays: 2, status: 'settled' })
  })

  test('an agreement may charge the last day too', () => {
    expect(until('2026-12-13T10:00:00+01:00', { chargeEndDay: true }).chargeableDays).toBe(3)
    expect(until('2026-12-09T10:00:00+01:00', { chargeEndDay: true }).chargeableDays).toBe(0)
  })

  test('each day has the price of its year; without one there is no amount', () => {
    const tariffs = [{ year: 2026, amountSek: 100 }]
    const over = [...tariffs, { year: 2027, amountSek: 1000 }]
    expect(until('2026-12-13T10:00:00+01:00').amountSek).toBeNull()
    expect(until('2026-12-13T10:00:00+01:00', { tariffs }).amountSek).toBe(200)
    expect(until('2027-01-03T10:00:00+01:00', { tariffs }).amountSek).toBeNull()
    expect(until('2027-01-03T10:00:00+01:00', { tariffs: over }).amountSek).toBe(21 * 100 + 2 * 1000)
    expect(until('2026-12-13T10:00:00+01:00', { tariffs, model: 'average' }).amountSek).toBeNull()
  })

  test('they are never negative and grow by one a day', () => {
    const events = [confirmed, declared('2026-12-08T09:15:00+01:00'), invited('2026-12-09T09:00:00+01:00')]
    const { state } = tell(events, appointed())
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 400 }), (days) => {
        const asOf = `${addDays('2026-12-11', days)}T11:00:00Z`
        const { chargeableDays, status } = payment(state.facts, withDefaults(), asOf)
        expect(chargeableDays).toBe(Math.max(0, days))
        expect(status).toBe(days < 0 ? 'counting' : 'liable')
      }),
    )
  })
})

describe('what ends or renews the count', () => {
  test('a withdrawn readiness leaves nothing to pay', () => {
    const withdrawn = [
      declared('2026-12-08T09:15:00+01:00'),
      happened('ready.withdrawn', ward, '2026-12-20T10:00:00+01:00'),
    ]
    expect(paid(withdrawn, '2026-12-21T10:00:00+01:00')).toEqual({
      status: 'notApplicable',
      startsOn: null,
      chargeableDays: 0,
      blockedBy: [],
      amountSek: null,
      policyVersion: 'statutory-2026',
    })
  })

  test('a voided readiness counts as a withdrawn one', () => {
    const voided = happened('notice.voided', ward, '2026-12-20T10:00:00+01:00', { notice: 'ready' })
    expect(paid([voided], '2026-12-21T10:00:00+01:00', {}, ready()).status).toBe('notApplicable')
  })

  test('death ends it on its day', () => {
    const died = happened('case.interrupted', ward, '2026-12-13T05:50:00+01:00')
    const events = [confirmed, declared('2026-12-08T09:15:00+01:00'), invited('2026-12-09T09:00:00+01:00'), died]
    expect(paid(events, '2026-12-30T10:00:00+01:00')).toMatchObject({ chargeableDays: 2, status: 'settled' })
  })

  test('a municipality that is not needed pays nothing', () => {
    const alone = tell([
      happened('admission.registered', ward),
      happened('need.assessed', ward, undefined, { needs: ['outpatient'] }),
      declared('2026-12-08T09:15:00+01:00'),
    ])
    expect(paid([], '2026-12-20T10:00:00+01:00', {}, alone).status).toBe('notApplicable')
  })
})

describe('what blocks it, for a person to decide', () => {
  const asOf = '2026-12-20T10:00:00+01:00'
  const blockers = (events: readonly Candidate[], at = asOf, from?: Told) => paid(events, at, {}, from).blockedBy
  const inTime = invited('2026-12-09T09:00:00+01:00')

  test('no admission notice, or a late one (LUS 5:3)', () => {
    const unsent = tell([happened('admission.registered', ward), happened('need.assessed', ward)])
    const late = happened('admissionNotice.sent', ward, '2026-12-06T10:00:01+01:00')
    const early = '2026-12-09T10:00:00+01:00'
    expect(blockers([declared('2026-12-08T09:15:00+01:00')], early, unsent)).toEqual(['ADMISSION_NOTICE_MISSING'])
    expect(blockers([late, declared('2026-12-08T09:15:00+01:00')], early, unsent)).toEqual(['ADMISSION_NOTICE_LATE'])
    expect(paid([declared('2026-12-08T09:15:00+01:00')], early, {}, unsent).status).toBe('blocked')
  })

  test('an invitation that is missing counts only when the last lawful day has passed', () => {
    const events = [confirmed, declared('2026-12-10T10:15:00+01:00')]
    expect(blockers(events, '2026-12-13T23:59:59+01:00')).toEqual([])
    expect(blockers(events, '2026-12-14T23:59:59+01:00')).toEqual([])
    expect(blockers(events, '2026-12-15T00:00:00+01:00')).toEqual(['SIP_INVITATION_MISSING'])
  })

  test('an invitation after the third day is borderline, after the last lawful day late', () => {
    const events = [confirmed, declared('2026-12-10T10:15:00+01:00')]
    expect(blockers([...events, invited('2026-12-13T23:59:59+01:00')])).toEqual([])
    expect(blockers([...events, invited('2026-12-14T09:00:00+01:00')])).toEqual(['SIP_INVITATION_BORDERLINE'])
    expect(blockers([...events, invited('2026-12-15T00:00:00+01:00')])).toEqual(['SIP_INVITATION_LATE'])
  })

  test('no invitation is asked for when the person declines or has a coordinated care plan', () => {
    const declined = happened('sip.decided', birch, undefined, { decision: 'notApplicable', reason: 'declined' })
    expect(blockers([confirmed, declined, declared('2026-12-08T09:15:00+01:00')])).toEqual([])
    const openCare = happened('ready.declared', ward, '2026-12-08T09:15:00+01:00', { openCareDecision: true })
    expect(blockers([confirmed, openCare])).toEqual([])
  })

  test('measures that nobody has clarified block from the first day on, missing ones at once (LUS 5:5)', () => {
    const events = [declared('2026-12-08T09:15:00+01:00'), inTime]
    const missing = happened('outpatientMeasures.missing', birch, '2026-12-09T10:00:00+01:00')
    const cleared = happened('outpatientMeasures.confirmed', birch, '2026-12-10T10:00:00+01:00')
    expect(blockers(events, '2026-12-10T23:59:59+01:00')).toEqual([])
    expect(blockers(events, '2026-12-11T00:00:00+01:00')).toEqual(['OUTPATIENT_MEASURES_MISSING'])
    expect(blockers([...events, missing], '2026-12-09T11:00:00+01:00')).toEqual(['OUTPATIENT_MEASURES_MISSING'])
    expect(blockers([...events, missing, cleared], '2026-12-12T00:00:00+01:00')).toEqual([])
  })

  test('what happens after the person has left changes nothing', () => {
    const events = [declared('2026-12-08T09:15:00+01:00'), confirmed, inTime]
    const left = happened('discharge.carriedOut', ward, '2026-12-12T10:00:00+01:00', {
      at: '2026-12-12T10:00:00+01:00',
    })
    const afterwards = happened('outpatientMeasures.missing', birch, '2026-12-13T10:00:00+01:00')
    expect(paid([...events, left, afterwards], asOf)).toMatchObject({
      status: 'settled',
      blockedBy: [],
      chargeableDays: 1,
    })
  })

  test('days that ended under a blocker stay blocked, none at all are settled', () => {
    const events = [declared('2026-12-08T09:15:00+01:00')]
    const left = (at: string) => happened('discharge.carriedOut', ward, at, { at })
    expect(paid([...events, left('2026-12-20T10:00:00+01:00')], asOf)).toMatchObject({
      status: 'blocked',
      chargeableDays: 9,
    })
    expect(payment(home().state.facts, withDefaults(), asOf)).toMatchObject({ status: 'settled', chargeableDays: 0 })
  })
})
