import { describe, expect, test } from 'vitest'
import { concerned, dutyHolder, gapCodes, regions } from '#machines/discharge/index.ts'
import {
  admitted,
  appointed,
  assessors,
  birch,
  everyone,
  happened,
  noticed,
  nurses,
  ready,
  tell,
  ward,
} from './story.ts'

const later = '2026-12-06T12:00:00+01:00'
const where = (told: ReturnType<typeof tell>) => regions(told.state)
const sentTo = (...recipients: unknown[]) => happened('admissionNotice.sent', ward, later, { recipients })
const [toAssessors, _toNurses, _toBirch] = everyone

describe('what passes but leaves a gap', () => {
  const gapsOf = (told: ReturnType<typeof tell>) =>
    told.state.facts.gaps.map(({ code, unit }) => (unit ? `${code} ${unit}` : code))

  test('a discharge with everything missing', () => {
    const bare = tell(
      [happened('ready.declared', ward, later), happened('discharge.carriedOut', ward, later)],
      noticed(),
    )
    expect(gapsOf(bare)).toEqual([
      'CONTACT_MISSING',
      'RECIPIENT_NOT_READY assessors-east',
      'RECIPIENT_NOT_READY nurses-east',
      'RECIPIENT_NOT_READY hc-birch',
      'PERSON_NOT_TOLD',
      'SIP_UNDECIDED',
      'SUMMARY_NOT_GIVEN',
    ])
    expect(bare.state.facts.gaps[0]).toMatchObject({ version: 5, by: ward })
  })

  test('a discharge with everything done', () => {
    const done = tell(
      [
        happened('contact.accepted', birch),
        happened('sip.decided', birch),
        happened('planning.readyToReceive', birch),
        happened('planning.readyToReceive', nurses),
        happened('planning.notConcerned', assessors),
        happened('person.told', ward),
        happened('patientSummary.given', ward),
        happened('discharge.carriedOut', ward),
      ],
      ready(),
    )
    expect(gapsOf(done)).toEqual([])
  })

  test('a contact by routine, not accepted, information owed, a date moved and not told', () => {
    const told = tell(
      [
        happened('contact.appointed', birch, later, { basis: 'routine' }),
        happened('information.requested', assessors),
        happened('person.told', ward),
        happened('estimate.changed', ward),
        happened('ready.declared', ward, later),
        happened('discharge.carriedOut', ward),
      ],
      noticed(),
    )
    expect(gapsOf(told)).toEqual(
      expect.arrayContaining([
        'APPOINTED_BY_ROUTINE hc-birch',
        'CONTACT_NOT_ACCEPTED hc-birch',
        'INFORMATION_OWED ward-3',
        'PERSON_NOT_TOLD',
      ]),
    )
  })

  test('a notice never sent; without any need nothing is missed', () => {
    const leave = [happened('ready.declared', ward, later), happened('discharge.carriedOut', ward)]
    expect(gapsOf(tell(leave, admitted()))).toContain('NOTICE_NOT_SENT')
    const none = tell([happened('need.assessed', ward, later, { needs: [] })], admitted())
    expect(gapsOf(tell(leave, none))).toEqual([])
    expect(gapCodes).toHaveLength(9)
  })
})

describe('the holder of the duty to coordinate', () => {
  const holder = (told: ReturnType<typeof tell>) => dutyHolder(told.state.facts)
  const handedOver = (by = birch) => happened('contact.handedOver', by, later)

  test('goes from the ward to the head of the outpatient unit to the contact who accepts', () => {
    expect(holder(admitted())).toEqual({ kind: 'unitHead', unit: 'ward-3', party: 'inpatient' })
    expect(holder(noticed())).toEqual({ kind: 'unitHead', unit: 'hc-birch', party: 'outpatient' })
    expect(holder(appointed())).toMatchObject({ kind: 'unitHead', unit: 'hc-birch' })
    expect(holder(tell([happened('contact.accepted', birch)], appointed()))).toMatchObject({ name: 'Maria Ek' })
  })

  test('stays with the one before until the next accepts', () => {
    const over = tell([happened('contact.accepted', birch), handedOver()], appointed())
    expect(holder(over)).toMatchObject({ name: 'Maria Ek' })
    expect(where(over).permanentContact).toBe('appointed')
    expect(holder(tell([happened('contact.accepted', birch)], over))).toMatchObject({ name: 'Per Al' })
    expect(holder(tell([handedOver()], over))).toMatchObject({ name: 'Maria Ek' })
    const declined = tell([happened('contact.declined', birch)], over)
    expect(where(declined).permanentContact).toBe('missing')
    expect(holder(declined)).toMatchObject({ name: 'Maria Ek' })
  })

  test('is the first concerned unit at home when no outpatient care is part of it', () => {
    const social = tell([
      happened('admission.registered', ward),
      happened('need.assessed', ward, later, { needs: ['socialServices'] }),
      sentTo(toAssessors),
    ])
    expect(holder(social)).toMatchObject({ unit: 'ward-3' })
    const gone = tell([happened('ready.declared', ward, later), happened('discharge.carriedOut', ward)], social)
    expect(holder(gone)).toEqual({ kind: 'unitHead', unit: 'assessors-east', party: 'socialServices' })
    expect(concerned(gone.state.facts)).toHaveLength(1)
  })
})
