import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { availableEvents, begin, decide, missedBy, replay } from '#machines/discharge/index.ts'
import { ReplayError } from '#machines/process.ts'
import { birch, elm, happened, noticed, nurses, ready, refusalOf, type Told, tell, ward } from './discharge/story.ts'

describe('the order of objections', () => {
  test('an unknown event, then its data, then its sender, then the notice, then the moment', () => {
    const here = ready()
    const stranger = { party: 'outpatient', unit: 'hc-far' } as const
    const refusals = [
      { type: 'coffee.made', at: '', by: stranger, data: {} },
      { type: 'contact.appointed', at: '', by: ward, data: {} },
      happened('contact.appointed', ward),
      happened('contact.appointed', stranger),
      happened('contact.appointed', birch),
    ].map((candidate) => refusalOf(here, candidate))
    expect(refusals).toEqual(['UNKNOWN_EVENT', 'MALFORMED', 'NOT_PERMITTED', 'NOT_A_RECIPIENT', 'NOT_NOW'])
  })

  test('what a party may never say is refused as such, even of a unit without the notice', () => {
    const stranger = { party: 'outpatient', unit: 'hc-far' } as const
    expect(refusalOf(ready(), happened('notice.voided', stranger))).toBe('NOT_PERMITTED')
    expect(refusalOf(ready(), happened('case.interrupted', stranger, undefined, { reason: 'noNeed' }))).toBe(
      'NOT_PERMITTED',
    )
    expect(refusalOf(ready(), happened('case.interrupted', stranger))).toBe('NOT_A_RECIPIENT')
  })

  test('malformed data name their fields', () => {
    const decision = decide(
      noticed().state,
      happened('estimate.changed', ward, undefined, { reason: ' ', certainty: '?' }),
    )
    expect(decision).toMatchObject({ code: 'MALFORMED', details: ['certainty', 'reason'] })
  })

  test('a refusal leaves the state as it was, and what it does not know it drops', () => {
    const { state } = noticed()
    const before = JSON.stringify(state)
    decide(state, happened('ready.withdrawn', ward))
    expect(JSON.stringify(state)).toBe(before)
    const decision = decide(state, happened('ready.declared', ward, undefined, { diagnosis: 'not to be shared' }))
    expect(JSON.stringify(decision)).not.toContain('diagnosis')
  })
})

describe('taking back', () => {
  const at = (second: number) => new Date(Date.parse('2026-12-08T09:00:00Z') + second * 1000).toISOString()
  const told = () => tell([happened('contact.appointed', birch, at(0))], noticed())
  const undo = (version: number, second: number, by = birch) => ({
    ...happened('event.undone', by, at(second)),
    data: { version },
  })

  test('within a minute the event is as if never sent, and the history remembers both', () => {
    const here = told()
    const after = tell([undo(4, 60)], here)
    expect(after.state.value).toEqual(noticed().state.value)
    expect(after.state.facts).toEqual(noticed().state.facts)
    expect(after.state.version).toBe(5)
    expect(after.history).toHaveLength(5)
    expect(isDeepStrictEqual(replay(after.history), after.state)).toBe(true)
  })

  test('after a minute only a correcting event will do', () => {
    expect(refusalOf(told(), undo(4, 61))).toBe('NOT_NOW')
    expect(refusalOf(told(), undo(4, -1))).toBe('NOT_NOW')
  })

  test('not once something later has touched the same section; other sections do not matter', () => {
    const accepted = tell([happened('contact.accepted', birch, at(5))], told())
    expect(refusalOf(accepted, undo(4, 10))).toBe('NOT_NOW')
    expect(refusalOf(accepted, undo(5, 10))).toBeNull()
    expect(refusalOf(tell([happened('planning.started', nurses, at(5))], told()), undo(4, 10))).toBeNull()
  })

  test('not when what came later rests on it', () => {
    const sent = tell([happened('admissionNotice.sent', ward, at(0))], tell([...noticed().history.slice(0, 2)]))
    const answered = tell([happened('notice.acknowledged', nurses, at(5))], sent)
    expect(refusalOf(answered, undo(3, 10, ward))).toBe('NOT_NOW')
  })

  test('only by the unit and the user that sent it', () => {
    expect(refusalOf(told(), undo(4, 10, ward))).toBe('NOT_PERMITTED')
    const user = { ...birch, user: 'u-1' }
    const byUser = tell([happened('contact.appointed', user, at(0))], noticed())
    expect(refusalOf(byUser, undo(4, 10, { ...birch, user: 'u-2' }))).toBe('NOT_PERMITTED')
    expect(refusalOf(byUser, undo(4, 10, user))).toBeNull()
  })

  test('not twice, not the admission, not an undoing, not what was never sent', () => {
    const undone = tell([undo(4, 10)], told())
    expect(refusalOf(undone, undo(4, 20))).toBe('NOT_NOW')
    expect(refusalOf(undone, undo(5, 20))).toBe('NOT_NOW')
    expect(refusalOf(undone, undo(9, 20))).toBe('NOT_NOW')
    expect(refusalOf(told(), undo(1, 10, ward))).toBe('NOT_NOW')
  })

  test('not once the process has ended: what has ended takes no event', () => {
    const over = tell([happened('case.interrupted', ward, at(0))], told())
    expect(refusalOf(over, undo(4, 10))).toBe('NOT_NOW')
    expect(refusalOf(over, undo(5, 10, ward))).toBe('NOT_NOW')
  })

  test('also by a unit that gave the notice back by mistake', () => {
    const declined = tell([happened('notice.declined', nurses, at(0))], noticed())
    const back = tell([undo(4, 10, nurses)], declined)
    expect(back.state.facts).toEqual(noticed().state.facts)
    expect(refusalOf(back, happened('planning.started', nurses))).toBeNull()
  })

  test('the same may be sent again afterwards', () => {
    const again = tell([undo(4, 10), happened('contact.appointed', birch, at(20))], told())
    expect(again.state.value).toEqual(told().state.value)
    expect(isDeepStrictEqual(replay(again.history), again.state)).toBe(true)
  })
})

describe('what was missed', () => {
  const here: Told = tell([happened('estimate.changed', ward)], noticed())

  test('is the last event of the same section since the version that was seen', () => {
    expect(missedBy(here.state, happened('estimate.changed', ward), 3)).toMatchObject({ version: 4, by: ward })
    expect(missedBy(here.state, happened('estimate.changed', ward), 4)).toBeNull()
  })

  test('is nothing when other sections moved, and each unit has its own', () => {
    expect(missedBy(here.state, happened('contact.appointed', birch), 3)).toBeNull()
    const planned = tell([happened('planning.started', nurses)], here)
    expect(missedBy(planned.state, happened('planning.started', birch), 3)).toBeNull()
    expect(missedBy(planned.state, happened('planning.readyToReceive', nurses), 3)).toMatchObject({ version: 5 })
  })
})

describe('the stored history', () => {
  test('stops at an event that the machine refuses', () => {
    const { history } = ready()
    expect(() => replay(history.filter(({ type }) => type !== 'admissionNotice.sent'))).toThrow(ReplayError)
    expect(replay([])).toEqual(begin())
  })
})

test('a unit that has not got the notice is offered nothing', () => {
  expect(availableEvents(noticed().state, elm)).toEqual([])
  expect(availableEvents(noticed().state, birch)).toContain('contact.appointed')
})
