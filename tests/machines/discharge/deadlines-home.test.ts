import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isNonWorkingDay, localDate } from '#machines/calendar.ts'
import { type DeadlineKind, deadlines, defaultPolicy, withDefaults } from '#machines/discharge/index.ts'
import { appointed, birch, happened, home, noticed, nurses, ready, type Told, tell, ward } from './story.ts'

const all = (told: Told, kind: DeadlineKind, asOf = '2026-12-08T10:00:00+01:00', policy = defaultPolicy) =>
  deadlines(told.state.facts, policy, asOf).filter((one) => one.kind === kind)
const one = (...asked: Parameters<typeof all>) => all(...asked)[0]
const instants = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2099-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

test.each(['acknowledgementHours', 'tellPersonHours', 'receptionHours', 'followUpCallHours'])(
  'a case that was judged by the law is judged anew by an agreement about %s',
  (hours) => {
    const { facts } = home().state
    const asOf = '2026-12-10T10:00:00Z'
    const agreed = withDefaults({ [hours]: 1 })
    const byLaw = deadlines(facts, defaultPolicy, asOf)
    expect(deadlines(facts, agreed, asOf)).toEqual(deadlines(structuredClone(facts), agreed, asOf))
    expect(deadlines(facts, agreed, asOf)).not.toEqual(byLaw)
  },
)

describe('the invitation to a SIP (LUS 4:3)', () => {
  const declared = (at: string) => tell([happened('ready.declared', ward, at)], appointed())

  test.each([
    ['2026-12-10T10:15:00+01:00', '2026-12-13T22:59:59.000Z', '2026-12-14T22:59:59.000Z'],
    ['2026-12-23T13:20:00+01:00', '2026-12-26T22:59:59.000Z', '2026-12-28T22:59:59.000Z'],
    ['2026-12-31T09:00:00+01:00', '2027-01-03T22:59:59.000Z', '2027-01-04T22:59:59.000Z'],
    ['2027-01-04T16:20:00+01:00', '2027-01-07T22:59:59.000Z', '2027-01-07T22:59:59.000Z'],
    ['2027-03-26T10:00:00+01:00', '2027-03-29T21:59:59.000Z', '2027-03-30T21:59:59.000Z'],
  ])('ready at %s: due %s, at the latest %s', (at, dueAt, legalLatest) => {
    expect(one(declared(at), 'sipInvitation', at)).toMatchObject({ dueAt, legalLatest, status: 'open' })
  })

  test('unsent it is overdue, and borderline until the last lawful day is over', () => {
    const told = declared('2026-12-10T10:15:00+01:00')
    const sunday = one(told, 'sipInvitation', '2026-12-13T23:59:59+01:00')
    const monday = one(told, 'sipInvitation', '2026-12-14T10:00:00+01:00')
    const tuesday = one(told, 'sipInvitation', '2026-12-15T00:00:00+01:00')
    expect([sunday, monday, tuesday].map((it) => [it?.status, it?.borderline])).toEqual([
      ['open', undefined],
      ['overdue', true],
      ['overdue', undefined],
    ])
  })

  test('the third day for any readiness, and never a last day off', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const invitation = one(declared(at), 'sipInvitation', at)
        expect(localDate(invitation?.dueAt ?? '')).toBe(addDays(localDate(at), 3))
        expect(isNonWorkingDay(localDate(invitation?.legalLatest ?? ''))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  test('a withdrawn readiness leaves one void, a new one its own', () => {
    const withdrawn = tell([happened('ready.withdrawn', ward, '2026-12-08T18:00:00+01:00')], ready())
    expect(all(withdrawn, 'sipInvitation').map(({ status }) => status)).toEqual(['void'])
    const again = tell([happened('ready.declared', ward, '2026-12-15T11:30:00+01:00')], withdrawn)
    expect(all(again, 'sipInvitation')).toMatchObject([{ dueAt: '2026-12-18T22:59:59.000Z', status: 'open' }])
  })

  test('an earlier invitation counts, a voided one does not', () => {
    const invited = happened('sip.invited', birch, '2026-12-06T10:00:00+01:00')
    const told = tell([invited, happened('ready.declared', ward, '2026-12-08T09:15:00+01:00')], appointed())
    expect(one(told, 'sipInvitation')).toMatchObject({ metAt: '2026-12-06T09:00:00.000Z', status: 'met' })
    const voided = happened('notice.voided', birch, '2026-12-08T10:00:00+01:00', { notice: 'sipInvitation' })
    expect(one(tell([voided], told), 'sipInvitation')).toMatchObject({ metAt: null, status: 'open' })
  })

  test('is not owed under open compulsory care, nor when care from one principal is enough', () => {
    const openCare = happened('ready.declared', ward, undefined, { openCareDecision: true })
    expect(all(tell([openCare], appointed()), 'sipInvitation')).toEqual([])
    const onePrincipal = happened('need.assessed', ward, undefined, { needs: ['outpatient'] })
    expect(all(tell([onePrincipal], ready()), 'sipInvitation')).toEqual([])
  })
})

describe('after the discharge', () => {
  test('the information is due the same day, the reception and the call by the agreement', () => {
    expect(one(home(), 'dischargeInformation')).toMatchObject({ dueAt: '2026-12-09T22:59:59.000Z', status: 'open' })
    expect(one(home(), 'reception')).toMatchObject({ owedBy: 'municipalHealth', dueAt: '2026-12-10T13:00:00.000Z' })
    expect(one(home(), 'followUpCall')).toMatchObject({ owedBy: 'outpatient', dueAt: '2026-12-12T13:00:00.000Z' })
  })

  test('a unit that is not concerned owes no reception', () => {
    const told = tell([happened('planning.notConcerned', nurses)], home())
    expect(one(told, 'reception')).toMatchObject({ owedBy: 'socialServices', unit: 'assessors-east' })
  })

  test('an interruption voids all that is unmet', () => {
    const told = tell([happened('case.interrupted', ward, '2026-12-08T12:00:00+01:00')], ready())
    const statuses = deadlines(told.state.facts, defaultPolicy, '2026-12-20T10:00:00Z').map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set(['met', 'void']))
  })

  test('closing judges what is unmet as it closes, and drops what was still open', () => {
    const closed = happened('case.closed', birch, '2026-12-10T10:00:00+01:00', { reason: 'moved abroad' })
    const told = tell([closed], home())
    expect(one(told, 'dischargeInformation', '2027-01-01T00:00:00Z')?.status).toBe('overdue')
    expect(one(told, 'followUpCall', '2027-01-01T00:00:00Z')?.status).toBe('void')
  })
})

test('a deadline names its paragraph, and one that has been reported is drafted once', () => {
  const passed = happened('deadline.passed', { party: 'system', unit: 'system' })
  const told = tell([passed, passed], noticed())
  expect(told.state.facts.passed).toHaveLength(1)
  expect(one(told, 'admissionNotice')?.reference).toBe('LUS 2:3')
})
