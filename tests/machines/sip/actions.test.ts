import { describe, expect, test } from 'vitest'
import { consented, type Line, municipalAction, samples, tell } from './story.ts'

const own = samples['action.added'] as object
const actionsAfter = (...lines: Line[]) => tell(...lines).state.facts.actions

describe('an action', () => {
  test('of one’s own principal is agreed at once, for another it is a proposal until its unit accepts', () => {
    const proposed: Line[] = [...consented, ['action.added', 'outpatient', municipalAction]]
    expect(actionsAfter(...consented, ['action.added'])).toMatchObject([{ id: 'a1', status: 'agreed' }])
    expect(actionsAfter(...proposed)).toMatchObject([{ status: 'proposed' }])
    expect(actionsAfter(...proposed, ['action.changed', 'municipalHealth'])).toMatchObject([{ status: 'agreed' }])
    expect(actionsAfter(...proposed, ['version.confirmed', 'municipalHealth'])).toMatchObject([{ status: 'proposed' }])
    expect(actionsAfter(...proposed, ['version.confirmed', 'socialServices'])).toMatchObject([{ status: 'agreed' }])
  })

  test('that nobody owns is a proposal, until it has an owner', () => {
    const unowned: Line[] = [...consented, ['action.added', 'outpatient', { text: 'Städning', start: '2026-12-02' }]]
    expect(actionsAfter(...unowned)).toMatchObject([{ status: 'proposed' }])
    expect(actionsAfter(...unowned, ['version.confirmed', 'outpatient'])).toMatchObject([{ status: 'proposed' }])
    const owner = { id: 'a1', principal: 'region', unit: 'vc-1', who: 'Maria' }
    expect(actionsAfter(...unowned, ['action.changed', 'outpatient', owner])).toMatchObject([{ status: 'agreed' }])
  })

  test('is changed, done and ended by its own principal only', () => {
    for (const type of ['action.changed', 'action.done', 'action.ended'] as const) {
      const { refused } = tell(...consented, ['action.added'], [type, 'socialServices'], [type, 'inpatient'])
      expect(refused.map(({ code }) => code)).toEqual(['NOT_PERMITTED'])
    }
  })

  test('of a relative is anyone’s to change', () => {
    const daughter = { text: 'Dottern handlar', other: 'relative', who: 'Karin', start: '2026-12-02' }
    const { refused } = tell(...consented, ['action.added', 'outpatient', daughter], ['action.done', 'socialServices'])
    expect(refused).toEqual([])
  })

  test('that moves to the other principal is a proposal again', () => {
    const handed = { id: 'a1', principal: 'municipality', who: 'Öst' }
    expect(actionsAfter(...consented, ['action.added'], ['action.changed', 'outpatient', handed])).toMatchObject([
      { principal: 'municipality', unit: null, who: 'Öst', status: 'proposed' },
    ])
  })

  test('is found by its id, or by its text', () => {
    const byText: Line = ['action.done', 'outpatient', { text: 'Gångträning' }]
    expect(actionsAfter(...consented, ['action.added'], byText)).toMatchObject([{ status: 'done' }])
    expect(tell(...consented, ['action.added'], ['action.done', 'outpatient', { id: 'a9' }]).refused).toMatchObject([
      { code: 'UNKNOWN_ACTION' },
    ])
    expect(tell(...consented, ['action.added'], ['action.done', 'outpatient', {}]).refused).toMatchObject([
      { code: 'MALFORMED', details: ['id'] },
    ])
  })

  test('that has ended stays ended, and its id is never used again', () => {
    const { refused } = tell(
      ...consented,
      ['action.added', 'outpatient', { ...own, id: 'walk' }],
      ['action.ended', 'outpatient', { id: 'walk' }],
      ['action.done', 'outpatient', { id: 'walk' }],
      ['action.added', 'outpatient', { ...own, id: 'walk' }],
    )
    expect(refused.map(({ code }) => code)).toEqual(['NOT_NOW', 'ID_TAKEN'])
  })

  test('has one owner, never two', () => {
    const { refused } = tell(...consented, ['action.added', 'outpatient', { ...own, other: 'agency' }])
    expect(refused).toMatchObject([{ code: 'MALFORMED', details: ['other'] }])
  })
})

describe('coupled actions (F17)', () => {
  const coupled: Line[] = [
    ...consented,
    ['action.added', 'socialServices', { ...municipalAction, id: 'meal', text: 'Lunch', when: '12:00' }],
    ['action.added', 'outpatient', { ...own, id: 'dose', when: '12:30', coupledWith: 'meal' }],
  ]
  const moveMeal: Line = ['action.changed', 'socialServices', { id: 'meal', when: '14:00' }]

  test('moving the meal asks about the medicine, until its principal has answered', () => {
    expect(actionsAfter(...coupled, moveMeal)).toMatchObject([
      { id: 'meal', coupling: null },
      { id: 'dose', coupling: { movedBy: 'meal' } },
    ])
    const moveDose: Line = ['action.changed', 'outpatient', { id: 'dose', when: '14:30' }]
    expect(actionsAfter(...coupled, moveMeal, moveDose)).toMatchObject([{ coupling: null }, { coupling: null }])
  })

  test('a change of anything but time asks nobody', () => {
    const reword: Line = ['action.changed', 'socialServices', { id: 'meal', text: 'Lunch och kaffe' }]
    expect(actionsAfter(...coupled, reword)).toMatchObject([{ text: 'Lunch och kaffe' }, { coupling: null }])
  })

  test('an action is not coupled with one that is not there', () => {
    const { refused } = tell(...consented, ['action.added', 'outpatient', { ...own, coupledWith: 'meal' }])
    expect(refused).toMatchObject([{ code: 'UNKNOWN_ACTION' }])
  })
})
