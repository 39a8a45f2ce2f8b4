import { describe, expect, test } from 'vitest'
import { dutyHolder, planVersion, regions, statutoryContent } from '#machines/sip/index.ts'
import { complete, consented, established, type Line, municipalAction, samples, tell } from './story.ts'

const establish: Line = ['plan.established', 'outpatient', {}]
const daughter = { text: 'Dottern handlar', other: 'relative', who: 'Karin', start: '2026-12-02' }
const gapCodes = (...lines: Line[]) => tell(...lines).state.facts.gaps.map(({ code, unit }) => [code, unit])

describe('the four points of the law (HSL 16:4)', () => {
  test('are all missed by name, in the order of the act', () => {
    const { refused } = tell(
      ...consented,
      ['action.added', 'outpatient', { text: 'Någon hjälper', start: '2026-12-02' }],
      establish,
    )
    expect(refused).toMatchObject([
      {
        code: 'STATUTORY_CONTENT_MISSING',
        details: ['interventions', 'responsibilities', 'otherActions', 'leadPrincipal'],
      },
    ])
  })

  test('what others do is shown by an action of theirs or by the plan’s word that there is none', () => {
    expect(tell(...complete, establish).refused).toMatchObject([{ details: ['otherActions'] }])
    expect(tell(...complete, ['action.added', 'outpatient', daughter], establish).refused).toEqual([])
    const { state } = tell(...complete, ['plan.established', 'outpatient', { othersNone: true }])
    expect(statutoryContent(state).missing).toEqual([])
  })

  test('a proposal that the other principal has not accepted is no intervention of theirs', () => {
    const proposed = complete.map(
      (line): Line => (line[1] === 'socialServices' ? ['action.added', 'outpatient', municipalAction] : line),
    )
    const { state } = tell(...proposed)
    expect(statutoryContent(state).missing).toContain('interventions')
    const accepted = tell(...proposed, ['version.confirmed', 'socialServices'])
    expect(statutoryContent(accepted.state).missing).not.toContain('interventions')
  })

  test('an ended action shows nothing any more', () => {
    const { state } = tell(...complete, ['action.ended'])
    expect(statutoryContent(state).missing).toContain('interventions')
  })

  test.each([{ who: null }, { who: '' }, { unit: null }, { principal: null }])(
    'an action with %o names nobody',
    (lack) => {
      const data = { ...(samples['action.added'] as object), ...lack }
      const { state } = tell(...consented, ['action.added', 'outpatient', data])
      expect(statutoryContent(state).missing).toContain('responsibilities')
    },
  )
})

describe('versions', () => {
  test('begin at nothing, count each establishment, and change by their content only', () => {
    const { state } = tell(...established)
    expect([planVersion(tell(...complete).state), planVersion(state)]).toEqual([0, 1])
    expect(regions(tell(...established, ['meeting.held'], ['action.done']).state).plan).toBe('established')
    const revised = tell(...established, ['goal.added'])
    expect(regions(revised.state).plan).toBe('revising')
    const again = tell(...established, ['goal.added'], establish)
    expect([regions(again.state).plan, planVersion(again.state)]).toEqual(['established', 2])
  })

  test('one that nothing has changed in is not established again', () => {
    expect(tell(...established, establish).refused).toMatchObject([{ code: 'NOT_NOW' }])
  })

  test('a confirmation names the version in hand', () => {
    const confirm = (version: number): Line => ['version.confirmed', 'socialServices', { version }]
    expect(tell(...complete, confirm(2)).refused).toMatchObject([{ code: 'NOT_NOW' }])
    expect(tell(...complete, confirm(1)).refused).toEqual([])
    expect(tell(...established, confirm(1)).refused).toEqual([])
    expect(tell(...established, ['goal.added'], confirm(1)).refused).toMatchObject([{ code: 'NOT_NOW' }])
    expect(tell(...established, ['goal.added'], confirm(2)).refused).toEqual([])
  })

  test('a change of content clears the confirmations', () => {
    const { state } = tell(...complete, ['version.confirmed'], ['need.added'])
    expect(state.facts.confirmations).toEqual([])
  })

  test('what good practice misses is noted and stops nothing', () => {
    const confirmed: Line[] = [...complete, ['version.confirmed'], ['version.confirmed', 'socialServices']]
    expect(gapCodes(...confirmed, ['followUp.booked'], ['plan.established'])).toEqual([])
    const bare = complete.filter(([type]) => type !== 'whatMatters.recorded')
    expect(gapCodes(...bare, ['version.confirmed'], ['plan.established'])).toEqual([
      ['NOT_CONFIRMED_BY', 'assessors-east'],
      ['NO_OWN_WORDS', null],
      ['NO_FOLLOW_UP_DATE', null],
    ])
  })
})

describe('the duty to hold the plan together', () => {
  test('lies with the head of the unit that proposed until somebody has accepted it by name', () => {
    expect(dutyHolder(tell(['sip.proposed']).state)).toEqual({
      kind: 'unitHead',
      unit: 'hc-birch',
      party: 'outpatient',
    })
    expect(dutyHolder(tell(...consented, ['lead.appointed']).state)).toMatchObject({
      kind: 'unitHead',
      unit: 'hc-birch',
    })
    expect(dutyHolder(tell(...consented, ['lead.appointed'], ['lead.accepted']).state)).toMatchObject({
      kind: 'contact',
      name: 'Maria Ek',
      unit: 'hc-birch',
    })
  })

  test('stays with the previous one until the next has accepted', () => {
    const data = { principal: 'municipality', name: 'Eva Ström', phone: '010-000 00 03', unit: 'assessors-east' }
    const handedOver: Line[] = [...complete, ['lead.handedOver', 'outpatient', data]]
    expect(dutyHolder(tell(...handedOver).state)).toMatchObject({ name: 'Maria Ek' })
    expect(tell(...handedOver, ['lead.accepted']).refused).toMatchObject([{ code: 'NOT_PERMITTED' }])
    const { state } = tell(...handedOver, ['lead.accepted', 'socialServices'])
    expect(dutyHolder(state)).toMatchObject({ name: 'Eva Ström', unit: 'assessors-east' })
  })

  test('is somebody’s also when the person alone has asked for a plan', () => {
    const asked: Line = [
      'sip.proposed',
      'person',
      { reason: 'Jag vill', askedOf: { unit: 'hc-oak', party: 'outpatient' } },
    ]
    expect(dutyHolder(tell(asked).state)).toEqual({ kind: 'unitHead', unit: 'hc-oak', party: 'outpatient' })
    expect(dutyHolder(tell(['sip.proposed', 'person']).state)).toMatchObject({ party: 'outpatient' })
  })

  test('is not appointed twice', () => {
    expect(tell(...complete, ['lead.appointed']).refused).toMatchObject([{ code: 'NOT_NOW' }])
  })
})
