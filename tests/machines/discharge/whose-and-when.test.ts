import { describe, expect, test } from 'vitest'
import { dutyHolder, regions } from '#machines/discharge/index.ts'
import {
  appointed,
  assessors,
  birch,
  elm,
  everyone,
  happened,
  home,
  noticed,
  nurses,
  ready,
  refusalOf,
  tell,
  ward,
} from './story.ts'

const later = '2026-12-06T12:00:00+01:00'
const where = (told: ReturnType<typeof tell>) => regions(told.state)
const sentTo = (...recipients: unknown[]) => happened('admissionNotice.sent', ward, later, { recipients })
const [_toAssessors, _toNurses, _toBirch] = everyone

describe('whose event it is', () => {
  test('each party voids its own notices', () => {
    expect(refusalOf(appointed(), happened('notice.voided', birch, later))).toBe('NOT_PERMITTED')
    expect(refusalOf(appointed(), happened('notice.voided', ward, later, { notice: 'sipInvitation' }))).toBe(
      'NOT_PERMITTED',
    )
    expect(refusalOf(appointed(), happened('notice.voided', ward, later, { notice: 'ready' }))).toBe('NOT_NOW')
  })

  test('a contact is accepted or declined where it was appointed', () => {
    const two = tell([sentTo({ unit: 'hc-elm', party: 'outpatient' })], appointed())
    expect(refusalOf(two, happened('contact.accepted', elm))).toBe('NOT_THE_CONTACT')
    expect(refusalOf(two, happened('contact.declined', elm))).toBe('NOT_THE_CONTACT')
    expect(refusalOf(two, happened('contact.accepted', birch))).toBeNull()
  })

  test('information is provided by the unit that was asked', () => {
    const asked = tell([happened('information.requested', assessors, later)], noticed())
    expect(refusalOf(asked, happened('information.provided', nurses))).toBe('NOT_PERMITTED')
    expect(refusalOf(asked, happened('information.provided', ward, later, { item: 'home' }))).toBe('NOT_NOW')
    expect(refusalOf(asked, happened('information.provided', ward))).toBeNull()
    expect(refusalOf(noticed(), happened('information.provided', ward))).toBe('NOT_NOW')
  })

  test('others than the ward interrupt only for what they can know', () => {
    const interrupted = (by: typeof nurses, reason: string) => happened('case.interrupted', by, later, { reason })
    expect(refusalOf(noticed(), interrupted(nurses, 'noNeed'))).toBe('NOT_PERMITTED')
    expect(refusalOf(noticed(), interrupted(nurses, 'deceased'))).toBeNull()
    expect(refusalOf(noticed(), interrupted(ward, 'sharingRefused'))).toBeNull()
  })
})

describe('after the discharge', () => {
  test('the information needs a basis, and waits for the readiness', () => {
    const informed = (legalBasis: unknown) => happened('dischargeInformation.sent', ward, later, { legalBasis })
    expect(refusalOf(noticed(), informed({ kind: 'CONSENT' }))).toBe('NOT_NOW')
    expect(refusalOf(ready(), informed(null))).toBe('LEGAL_BASIS_MISSING')
    expect(refusalOf(ready(), informed({ kind: 'CONSENT' }))).toBeNull()
    expect(refusalOf(home(), informed({ kind: 'CONSENT' }))).toBeNull()
  })

  test('a case is closed after the reception, or with a reason, never before the discharge', () => {
    expect(refusalOf(ready(), happened('case.closed', birch, later, { reason: 'moved' }))).toBe('NOT_DISCHARGED')
    expect(refusalOf(home(), happened('case.closed', birch))).toBe('RECEPTION_NOT_CONFIRMED')
    expect(refusalOf(home(), happened('case.closed', birch, later, { reason: 'moved' }))).toBeNull()
    const received = tell([happened('reception.confirmed', nurses)], home())
    expect(refusalOf(received, happened('case.closed', assessors))).toBeNull()
  })

  test('nobody is received at home while still in hospital', () => {
    expect(refusalOf(ready(), happened('reception.confirmed', nurses))).toBe('NOT_NOW')
  })

  test('what is over keeps its regions and takes nothing', () => {
    const over = tell([happened('case.closed', birch, later, { reason: 'moved' })], home())
    expect(where(over)).toEqual(where(home()))
    expect(refusalOf(over, happened('person.told', ward))).toBe('NOT_NOW')
    expect(dutyHolder(over.state.facts)).toBeNull()
  })
})
