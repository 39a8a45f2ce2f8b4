import { describe, expect, test } from 'vitest'
import { currentReceipts, regions } from '#machines/discharge/index.ts'
import {
  admitted,
  appointed,
  birch,
  elm,
  everyone,
  happened,
  home,
  noticed,
  ready,
  refusalOf,
  tell,
  ward,
} from './story.ts'

const later = '2026-12-06T12:00:00+01:00'
const where = (told: ReturnType<typeof tell>) => regions(told.state)
const sentTo = (...recipients: unknown[]) => happened('admissionNotice.sent', ward, later, { recipients })
const [toAssessors, toNurses, toBirch] = everyone

describe('the admission notice', () => {
  test('reaches every needed party, and outpatient care when municipal health care is needed', () => {
    expect(refusalOf(admitted(), sentTo())).toBe('RECIPIENT_MISSING')
    expect(refusalOf(admitted(), sentTo(toAssessors, toNurses))).toBe('RECIPIENT_MISSING')
    const nursesOnly = tell([happened('need.assessed', ward, later, { needs: ['municipalHealth'] })], admitted())
    expect(refusalOf(nursesOnly, sentTo(toNurses))).toBe('RECIPIENT_MISSING')
    expect(refusalOf(nursesOnly, sentTo(toNurses, toBirch))).toBeNull()
  })

  test('is sent again only to reach more units', () => {
    expect(refusalOf(noticed(), sentTo(...everyone))).toBe('NOT_NOW')
    expect(refusalOf(tell([happened('notice.declined', birch, later)], noticed()), sentTo(toNurses))).toBe('NOT_NOW')
    const more = tell([sentTo({ unit: 'hc-elm', party: 'outpatient' })], noticed())
    expect(currentReceipts(more.state.facts).map(({ unit }) => unit)).toEqual([
      'assessors-east',
      'nurses-east',
      'hc-birch',
      'hc-elm',
    ])
  })

  test('is not sent while no need has been judged', () => {
    expect(refusalOf(tell([happened('admission.registered', ward)]), sentTo(...everyone))).toBe('NOT_NOW')
    const none = tell([happened('need.assessed', ward, later, { needs: [] })], admitted())
    expect(where(none).admissionNotice).toBe('notNeeded')
    expect(refusalOf(none, sentTo(...everyone))).toBe('NOT_NOW')
  })

  test('given back, it must go elsewhere; the unit has no more say', () => {
    const declined = tell([happened('notice.declined', birch, later)], noticed())
    expect(refusalOf(declined, happened('contact.appointed', birch))).toBe('NOT_A_RECIPIENT')
    expect(refusalOf(declined, sentTo({ unit: 'hc-elm', party: 'outpatient' }))).toBeNull()
    const back = tell([sentTo(toBirch)], declined)
    expect(refusalOf(back, happened('contact.appointed', birch))).toBeNull()
  })

  test('forwarded, the next unit takes the place', () => {
    const forwarded = tell([happened('notice.forwarded', birch, later)], noticed())
    expect(refusalOf(forwarded, happened('contact.appointed', elm))).toBeNull()
    expect(refusalOf(forwarded, happened('contact.appointed', birch))).toBe('NOT_A_RECIPIENT')
  })

  test('voided, it is due again and nobody has it', () => {
    const voided = tell([happened('notice.voided', ward, later)], noticed())
    expect(where(voided).admissionNotice).toBe('due')
    expect(voided.state.context.recipients).toEqual([])
    expect(where(tell([sentTo(...everyone)], voided)).admissionNotice).toBe('sent')
  })

  test('a need that goes away when it is sent leaves it sent', () => {
    expect(where(tell([happened('need.assessed', ward, later, { needs: [] })], noticed())).admissionNotice).toBe('sent')
  })
})

describe('the readiness', () => {
  test('is declared of an inpatient, with a basis that lifts secrecy (LUS 3:1)', () => {
    for (const legalBasis of [null, undefined, { kind: 'LUS_2' }])
      expect(refusalOf(noticed(), happened('ready.declared', ward, later, { legalBasis }))).toBe('LEGAL_BASIS_MISSING')
    expect(refusalOf(ready(), happened('ready.declared', ward))).toBe('NOT_ADMITTED')
    expect(refusalOf(home(), happened('ready.declared', ward))).toBe('NOT_ADMITTED')
  })

  test('is needed to withdraw it and to go home', () => {
    expect(refusalOf(noticed(), happened('ready.withdrawn', ward))).toBe('NOT_READY')
    expect(refusalOf(noticed(), happened('discharge.carriedOut', ward))).toBe('NOT_READY')
    const withdrawn = tell([happened('ready.withdrawn', ward, later)], ready())
    expect(refusalOf(withdrawn, happened('discharge.carriedOut', ward))).toBe('NOT_READY')
  })

  test('what comes after the discharge is no news for the notice', () => {
    for (const type of ['need.assessed', 'estimate.changed', 'discharge.planned'] as const)
      expect(refusalOf(home(), happened(type, ward))).toBe('NOT_NOW')
  })
})

describe('the SIP', () => {
  const decided = (data: Record<string, unknown>) => happened('sip.decided', birch, later, data)
  const invited = (by = birch) => happened('sip.invited', by, later)
  const openCare = happened('ready.declared', ward, later, { openCareDecision: true })

  test('a no needs a reason when both principals are needed (LUS 4:1)', () => {
    expect(refusalOf(appointed(), decided({ decision: 'notApplicable' }))).toBe('REASON_MISSING')
    expect(refusalOf(appointed(), decided({ decision: 'notApplicable', reason: 'declined' }))).toBeNull()
    const one = tell([happened('need.assessed', ward, later, { needs: ['outpatient'] })], appointed())
    expect(refusalOf(one, decided({ decision: 'notApplicable' }))).toBeNull()
  })

  test('is invited to by the unit of the contact (LUS 4:3)', () => {
    const two = tell([sentTo({ unit: 'hc-elm', party: 'outpatient' })], appointed())
    expect(refusalOf(two, invited(elm))).toBe('NOT_THE_CONTACT')
    expect(refusalOf(noticed(), invited())).toBe('NOT_THE_CONTACT')
    expect(refusalOf(two, invited())).toBeNull()
    expect(refusalOf(tell([invited()], two), invited())).toBe('NOT_NOW')
  })

  test('gives way to the coordinated care plan, whoever asks', () => {
    const plan = tell([decided({ decision: 'notApplicable', reason: 'coordinatedCarePlan' })], appointed())
    expect(refusalOf(plan, invited())).toBe('COORDINATED_CARE_PLAN_INSTEAD')
    expect(refusalOf(tell([openCare], noticed()), invited())).toBe('COORDINATED_CARE_PLAN_INSTEAD')
    expect(refusalOf(tell([decided({ decision: 'required' })], plan), invited())).toBeNull()
  })

  test('is an ordinary one when compulsory care ends in voluntary care', () => {
    const withdrawn = tell([openCare, happened('ready.withdrawn', ward, later)], appointed())
    const voluntary = tell([happened('ready.declared', ward, later)], withdrawn)
    expect(refusalOf(voluntary, invited())).toBeNull()
  })

  test('another no than the plan just means not now', () => {
    const no = tell([decided({ decision: 'notApplicable', reason: 'declined' })], appointed())
    expect(refusalOf(no, invited())).toBe('NOT_NOW')
  })

  test('is decided anew when the other principal turns out to be needed', () => {
    const one = tell([happened('need.assessed', ward, later, { needs: ['outpatient'] })], appointed())
    const no = tell([decided({ decision: 'notApplicable' })], one)
    expect(where(no).sip).toBe('notApplicable')
    expect(where(tell([happened('need.assessed', ward, later)], no)).sip).toBe('undecided')
    const declined = tell([decided({ decision: 'notApplicable', reason: 'declined' })], one)
    expect(where(tell([happened('need.assessed', ward, later)], declined)).sip).toBe('notApplicable')
  })

  test('a voided invitation restores what was before', () => {
    const voided = happened('notice.voided', birch, later, { notice: 'sipInvitation' })
    expect(where(tell([invited(), voided], appointed())).sip).toBe('undecided')
    expect(where(tell([decided({ decision: 'required' }), invited(), voided], appointed())).sip).toBe('required')
  })
})
