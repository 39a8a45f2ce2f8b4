import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeadlineKind, deadlines, defaultPolicy, withDefaults } from '#machines/discharge/index.ts'
import { admitted, appointed, assessors, birch, happened, noticed, nurses, type Told, tell, ward } from './story.ts'

const all = (told: Told, kind: DeadlineKind, asOf = '2026-12-08T10:00:00+01:00', policy = defaultPolicy) =>
  deadlines(told.state.facts, policy, asOf).filter((one) => one.kind === kind)
const one = (...asked: Parameters<typeof all>) => all(...asked)[0]
const instants = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2099-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('the admission notice (LUS 2:3)', () => {
  const assessed = (...assessments: [string, string[]][]) =>
    tell([
      happened('admission.registered', ward),
      ...assessments.map(([at, needs]) => happened('need.assessed', ward, at, { needs, assessedAt: at })),
    ])
  const due = (told: Told) => one(told, 'admissionNotice')?.dueAt

  test('24 hours run from admission when need is seen within them, and from the judgement when later', () => {
    expect(due(assessed(['2026-12-05T12:00:00+01:00', ['outpatient']]))).toBe('2026-12-06T09:00:00.000Z')
    expect(due(assessed(['2026-12-06T10:00:00+01:00', ['outpatient']]))).toBe('2026-12-06T09:00:00.000Z')
    expect(due(assessed(['2026-12-06T10:00:01+01:00', ['outpatient']]))).toBe('2026-12-07T09:00:01.000Z')
  })

  test('a judgement that no need was there makes the later one count', () => {
    expect(due(assessed(['2026-12-05T11:00:00+01:00', []], ['2026-12-05T12:00:00+01:00', ['outpatient']]))).toBe(
      '2026-12-06T11:00:00.000Z',
    )
  })

  test('a need judged again does not move it, a need that went away takes it along', () => {
    const first: [string, string[]] = ['2026-12-05T12:00:00+01:00', ['outpatient']]
    expect(due(assessed(first, ['2026-12-07T12:00:00+01:00', ['socialServices']]))).toBe('2026-12-06T09:00:00.000Z')
    expect(due(assessed(first, ['2026-12-05T13:00:00+01:00', []]))).toBeUndefined()
  })

  test('it is 24 elapsed hours after any admission', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const told = tell([
          happened('admission.registered', ward, at, { admittedAt: at }),
          happened('need.assessed', ward, at, { assessedAt: at }),
        ])
        expect(Date.parse(due(told) ?? '') - Date.parse(at)).toBe(24 * 3_600_000)
      }),
      { numRuns: 50 },
    )
  })

  test('Epiphany does not move it', () => {
    const at = '2027-01-05T18:20:00+01:00'
    const told = tell([
      happened('admission.registered', ward, at, { admittedAt: at }),
      happened('need.assessed', ward, at, { assessedAt: at }),
    ])
    expect(due(told)).toBe('2027-01-06T17:20:00.000Z')
  })

  test('the first notice meets it; a voided one does not', () => {
    const more = happened('admissionNotice.sent', ward, '2026-12-07T15:00:00+01:00', {
      recipients: [{ unit: 'hc-elm', party: 'outpatient' }],
    })
    expect(one(tell([more], noticed()), 'admissionNotice')).toMatchObject({
      metAt: '2026-12-05T14:00:00.000Z',
      status: 'met',
    })
    const voided = tell([happened('notice.voided', ward, '2026-12-06T08:00:00+01:00')], noticed())
    expect(one(voided, 'admissionNotice')).toMatchObject({ metAt: null, status: 'overdue' })
  })
})

describe('the receipts', () => {
  test('each unit answers within the agreed hours', () => {
    const told = tell([happened('notice.acknowledged', nurses, '2026-12-06T14:00:00+01:00')], noticed())
    const policy = withDefaults({ acknowledgementHours: 12 })
    expect(all(told, 'acknowledgement').map(({ unit, status }) => [unit, status])).toEqual([
      ['assessors-east', 'overdue'],
      ['nurses-east', 'met'],
      ['hc-birch', 'overdue'],
    ])
    expect(all(told, 'acknowledgement', undefined, policy)[1]).toMatchObject({
      dueAt: '2026-12-06T02:00:00.000Z',
      status: 'late',
    })
  })

  test('a unit that forwards has answered, and the next one has the time that was left', () => {
    const told = tell([happened('notice.forwarded', birch, '2026-12-06T09:00:00+01:00')], noticed())
    const [, , mine, next] = all(told, 'acknowledgement', '2026-12-06T10:00:00+01:00')
    expect(mine).toMatchObject({ unit: 'hc-birch', status: 'met' })
    expect(next).toMatchObject({ unit: 'hc-elm', dueAt: '2026-12-06T14:00:00.000Z', status: 'open' })
  })

  test('a voided notice stops the clocks of those who had not answered', () => {
    const told = tell([happened('notice.voided', ward, '2026-12-05T16:00:00+01:00')], noticed())
    expect(all(told, 'acknowledgement').map(({ status }) => status)).toEqual(['void', 'void', 'void'])
    expect(all(told, 'contactAppointment').map(({ status }) => status)).toEqual(['void'])
  })
})

describe('the permanent contact (LUS 2:5)', () => {
  test('is appointed before the estimated day begins, and follows the estimate until then', () => {
    expect(one(noticed(), 'contactAppointment')).toMatchObject({ dueAt: '2026-12-07T23:00:00.000Z', status: 'overdue' })
    const moved = happened('estimate.changed', ward, '2026-12-07T10:00:00+01:00')
    expect(one(tell([moved], noticed()), 'contactAppointment')).toMatchObject({
      dueAt: '2026-12-09T23:00:00.000Z',
      status: 'open',
    })
    expect(one(tell([moved], appointed()), 'contactAppointment')).toMatchObject({
      dueAt: '2026-12-07T23:00:00.000Z',
      status: 'met',
    })
  })

  test('is owed again when declined', () => {
    const told = tell([happened('contact.declined', birch, '2026-12-06T10:00:00+01:00')], appointed())
    expect(one(told, 'contactAppointment')).toMatchObject({ metAt: null, status: 'overdue' })
  })

  test('is owed at the discharge when that comes before the estimated day', () => {
    const left = '2026-12-06T14:00:00+01:00'
    const told = tell(
      [happened('ready.declared', ward, left), happened('discharge.carriedOut', ward, left, { at: left })],
      noticed(),
    )
    expect(one(told, 'contactAppointment')?.dueAt).toBe('2026-12-06T13:00:00.000Z')
  })

  test('is owed by nobody while no outpatient unit has the notice', () => {
    expect(all(admitted(), 'contactAppointment')).toEqual([])
  })
})

describe('telling the person', () => {
  const moved = happened('estimate.changed', ward, '2026-12-06T10:00:00+01:00')
  const told = happened('person.told', nurses, '2026-12-06T11:30:00+01:00')

  test('two hours after each new date; the newest counts, an older untold one is void', () => {
    expect(all(tell([moved, told], noticed()), 'tellPerson').map(({ dueAt, status }) => [dueAt, status])).toEqual([
      ['2026-12-06T11:00:00.000Z', 'met'],
      ['2026-12-05T16:00:00.000Z', 'void'],
    ])
  })

  test('telling again changes nothing, telling another thing neither', () => {
    const again = happened('person.told', ward, '2026-12-07T11:30:00+01:00')
    const contact = happened('person.told', ward, '2026-12-06T10:30:00+01:00', { what: 'contact' })
    expect(one(tell([moved, contact, told, again], noticed()), 'tellPerson')?.metAt).toBe('2026-12-06T10:30:00.000Z')
  })
})

describe('information', () => {
  const asked = (by = assessors, dueAt = '2026-12-07T12:00:00+01:00') =>
    happened('information.requested', by, '2026-12-06T10:00:00+01:00', { dueAt })

  test('asking again bumps the first request, and the earliest time asked for counts', () => {
    const told = tell([asked(), asked(nurses, '2026-12-07T09:00:00+01:00')], noticed())
    expect(all(told, 'information')).toMatchObject([
      { unit: 'ward-3', owedBy: 'inpatient', item: 'adl', dueAt: '2026-12-07T08:00:00.000Z', status: 'overdue' },
    ])
    expect(told.state.facts.requests[0]?.askedBy).toEqual(['assessors-east', 'nurses-east'])
  })

  test('an answer closes it, and the next question is a new one', () => {
    const answer = happened('information.provided', ward, '2026-12-07T08:00:00+01:00')
    expect(all(tell([asked(), answer, asked()], noticed()), 'information').map(({ status }) => status)).toEqual([
      'met',
      'overdue',
    ])
  })
})
