import { describe, expect, test } from 'vitest'
import type { Sender } from '#machines/process.ts'
import { appointed, assessors, birch, happened, nurses, ready, type Told, tell, ward } from './story.ts'

const at = '2026-12-08T10:00:00+01:00'
const taken = ({ state }: Told) => state.facts.taken
const types = (told: Told) => taken(told).map(({ type }) => type)
const whoTook = (told: Told, wanted: string): Sender[] =>
  taken(told).flatMap(({ type, by }) => (type === wanted ? [by] : []))

describe('the steps in force', () => {
  test('are those taken, in the order in which they were', () => {
    expect(types(ready())).toEqual([
      'admission.registered',
      'need.assessed',
      'admissionNotice.sent',
      'contact.appointed',
      'ready.declared',
    ])
  })

  test('tell when each sender last took each, and of every sender', () => {
    const acknowledged = [nurses, assessors, nurses].map((by, minute) =>
      happened('notice.acknowledged', by, `2026-12-08T10:0${minute}:00+01:00`),
    )
    const told = tell(acknowledged, appointed())
    expect(whoTook(told, 'notice.acknowledged')).toEqual([assessors, nurses])
    expect(taken(told).at(-1)).toMatchObject({ by: nurses, at: '2026-12-08T10:02:00+01:00' })
  })

  test('are without what was withdrawn, until it is said again', () => {
    const withdrawn = tell([happened('ready.withdrawn', ward, at)], ready())
    expect(types(withdrawn)).not.toContain('ready.declared')
    expect(types(tell([happened('ready.declared', ward, at)], withdrawn)).at(-1)).toBe('ready.declared')
  })

  test('are without all that a voided notice had led to, whoever did it', () => {
    const told = tell([happened('notice.acknowledged', nurses, at), happened('person.told', nurses, at)], appointed())
    const voided = types(tell([happened('notice.voided', ward, at)], told))
    for (const type of ['admissionNotice.sent', 'notice.acknowledged', 'person.told'])
      expect(voided).not.toContain(type)
  })

  test('are those of the contact who holds the duty now', () => {
    const accepted = tell([happened('contact.accepted', birch, at)], appointed())
    const handedOver = types(tell([happened('contact.handedOver', birch, at)], accepted))
    expect(handedOver).toContain('contact.handedOver')
    expect(handedOver).not.toContain('contact.appointed')
    expect(handedOver).not.toContain('contact.accepted')
  })

  test('are as they were once the last is taken back', () => {
    const before = ready()
    const told = tell([happened('ready.withdrawn', ward, at)], before)
    const undone = tell([{ type: 'event.undone', at, by: ward, data: { version: told.state.version } }], told)
    expect(taken(undone)).toEqual(taken(before))
  })

  test('are none of the system’s own', () => {
    const passed = happened('deadline.passed', { party: 'system', unit: 'system' }, at)
    expect(taken(tell([passed], ready()))).toEqual(taken(ready()))
  })
})
