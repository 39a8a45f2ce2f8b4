import { describe, expect, test } from 'vitest'
import { availableEvents, dutyHolder, regions } from '#machines/sip/index.ts'
import { complete, consented, established, type Line, samples, tell } from './story.ts'

const regionsAfter = (...lines: Line[]) => regions(tell(...lines).state)

describe('the person’s word', () => {
  test('a yes takes the offer into preparation', () => {
    expect(regionsAfter(...consented)).toEqual({ plan: 'preparing', consent: 'given' })
  })

  test('a yes that came before the offer is not asked for again', () => {
    expect(regionsAfter(['sip.proposed'], ['consent.given'], ['sip.offered'])).toEqual({
      plan: 'preparing',
      consent: 'given',
    })
  })

  test('a no ends the preparation, and a later yes goes back to the offer', () => {
    const declined: Line[] = [['sip.proposed'], ['sip.offered'], ['consent.declined']]
    expect(regionsAfter(...declined)).toEqual({ plan: 'declined', consent: 'declined' })
    expect(regionsAfter(...declined, ['consent.given'])).toEqual({ plan: 'offered', consent: 'given' })
  })

  test('where none can be given, a documented assessment lets a plan be made, marked so', () => {
    const lines = complete.map((line): Line => (line[0] === 'consent.given' ? ['consent.notPossible'] : line))
    const { state, refused } = tell(...lines, ['plan.established'])
    expect(refused).toEqual([])
    expect(state.facts.versions).toMatchObject([{ version: 1, consent: 'notPossible' }])
  })

  test.each([null, undefined, { kind: 'LUS_2' }])('an assessment with the legal basis %o is refused', (legalBasis) => {
    const data = { ...(samples['consent.notPossible'] as object), legalBasis }
    const { refused } = tell(['sip.proposed'], ['consent.notPossible', 'outpatient', data])
    expect(refused).toMatchObject([{ code: 'LEGAL_BASIS_MISSING' }])
  })

  test('a no from someone who can answer is not overridden by an assessment', () => {
    const { refused } = tell(['sip.proposed'], ['consent.declined'], ['consent.notPossible'])
    expect(refused).toMatchObject([{ code: 'NOT_NOW' }])
  })
})

describe('establishing without consent', () => {
  test.each<[string, Line[]]>([
    ['offered', [['sip.proposed'], ['sip.offered']]],
    ['prepared before the answer', complete.filter(([type]) => type !== 'consent.given')],
    ['declined', [['sip.proposed'], ['sip.offered'], ['consent.declined']]],
    ['withdrawn', [...complete, ['consent.withdrawn', 'person']]],
    ['withdrawn while revising', [...established, ['goal.added'], ['consent.withdrawn']]],
  ])('is refused when %s', (_, lines) => {
    const { refused } = tell(...lines, ['plan.established'])
    expect(refused.map(({ code }) => code)).toEqual(['CONSENT_MISSING'])
  })

  test('is refused once the consent’s own last day has passed', () => {
    const data = { ...(samples['consent.given'] as object), validTo: '2026-12-02' }
    const lines = complete.map(
      (line): Line => (line[0] === 'consent.given' ? ['consent.given', 'outpatient', data] : line),
    )
    const establish = (at: string): Line => ['plan.established', 'outpatient', samples['plan.established'], at]
    expect(tell(...lines, establish('2026-12-02T22:59:00Z')).refused).toEqual([])
    expect(tell(...lines, establish('2026-12-02T23:00:00Z')).refused).toMatchObject([{ code: 'CONSENT_MISSING' }])
  })

  test('the event is not offered to the unit', () => {
    const { state } = tell(['sip.proposed'], ['sip.offered'])
    expect(availableEvents(state, { party: 'outpatient', unit: 'hc-birch' })).not.toContain('plan.established')
  })
})

describe('a withdrawn consent', () => {
  const stopped: Line[] = [...established, ['consent.withdrawn', 'person']]

  test('shuts out every unit but the one that holds the plan together', () => {
    const { refused } = tell(
      ...stopped,
      ['need.added', 'socialServices'],
      ['question.answered', 'provider'],
      ['question.asked', 'relative'],
      ['need.added', 'outpatient'],
      ['question.asked', 'person'],
    )
    expect(refused.map(({ code }) => code)).toEqual(['NOT_A_RECIPIENT', 'NOT_A_RECIPIENT', 'NOT_A_RECIPIENT'])
  })

  test('leaves the plan’s version and its holder as they are', () => {
    const { state } = tell(...stopped)
    expect(regions(state)).toEqual({ plan: 'established', consent: 'withdrawn' })
    expect(dutyHolder(state)).toMatchObject({ kind: 'contact', name: 'Maria Ek' })
  })

  test('lets the others back in when the person says yes again', () => {
    expect(tell(...stopped, ['consent.given'], ['need.added', 'socialServices']).refused).toEqual([])
  })

  test('a no to an established plan stops the sharing only', () => {
    expect(regionsAfter(...established, ['consent.declined'])).toEqual({ plan: 'established', consent: 'declined' })
    expect(tell(...established, ['consent.declined'], ['need.added', 'socialServices']).refused).toMatchObject([
      { code: 'NOT_A_RECIPIENT' },
    ])
  })
})
