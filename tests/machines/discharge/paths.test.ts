import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  availableEvents,
  type DischargeEventType,
  decide,
  defaultPolicy,
  dutyHolder,
  nextSteps,
  refusalCodes,
  regions,
  replay,
  schemas,
  sectionOf,
  senders,
  statusOf,
} from '#machines/discharge/index.ts'
import { references } from '#machines/discharge/references.ts'
import { parties } from '#machines/parties.ts'
import { attempts, nameOf, senderOf, type Visit, walk } from './map.ts'
import { happened, start } from './story.ts'

const visits = walk()
const story = ({ history }: Visit) => history.map(({ type, by }) => `${type} by ${by.party}`).join(', ')
const where = (isWrong: (visit: Visit) => boolean) => visits.filter(isWrong).map(story)
const typesOf = (visit: Visit, party: string) =>
  [...new Set(visit.accepted.filter(({ by }) => by.party === party).map(({ type }) => type))].sort()

const isOver = ({ value }: Visit['state']) => value === 'interrupted' || value === 'closed'

describe('wherever a discharge can get to', () => {
  test('the map of control states is the one that was reviewed', () => {
    expect([...new Set(visits.map(({ state }) => nameOf(state)))].sort()).toMatchSnapshot()
  })

  test('no party sends what it may not', () => {
    const isListed = (type: string, party: string) =>
      (senders[type as DischargeEventType] as readonly string[]).includes(party)
    expect(where(({ accepted }) => accepted.some(({ type, by }) => !isListed(type, by.party)))).toEqual([])
  })

  test('every attempt is taken or refused, never lost', () => {
    expect(where(({ accepted, refused }) => accepted.length + refused.length !== attempts.length)).toEqual([])
  })

  test('what is over takes nothing', () => {
    expect(where(({ state, accepted }) => isOver(state) && accepted.length > 0)).toEqual([])
    expect(new Set(visits.map(({ state }) => statusOf(state)))).toEqual(
      new Set(['notStarted', 'underway', 'interrupted', 'closed']),
    )
  })

  test('nobody goes home undeclared (LUS 3:1)', () => {
    expect(
      where(
        ({ state, history }) =>
          regions(state).stay === 'discharged' && !history.some(({ type }) => type === 'ready.declared'),
      ),
    ).toEqual([])
  })

  test('an open case is never without its one holder of the duty to coordinate', () => {
    expect(where(({ state }) => (statusOf(state) === 'underway') !== (dutyHolder(state.facts) !== null))).toEqual([])
  })

  test('the stored events, folded, give the stored state', () => {
    expect(where(({ state, history }) => !isDeepStrictEqual(replay(history), state))).toEqual([])
  })

  test('the state comes back from the database as it went in', () => {
    expect(where(({ state }) => !isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state))).toEqual([])
  })

  test.each(parties)('what %s is offered is what the machine takes', (party) => {
    const different = visits.flatMap((visit) => {
      const offered = [...availableEvents(visit.state, senderOf[party])].sort()
      const taken = typesOf(visit, party)
      return isDeepStrictEqual(offered, taken) ? [] : [{ after: story(visit), offered, taken }]
    })
    expect(different.slice(0, 3)).toEqual([])
  })

  test('a next step can be taken by the unit it names', () => {
    const impossible = visits.flatMap((visit) =>
      nextSteps(visit.state, defaultPolicy, start)
        .filter(({ party, unit, event }) => !availableEvents(visit.state, { party, unit: unit ?? '' }).includes(event))
        .map(({ event, unit }) => `${event} of ${unit} after ${story(visit)}`),
    )
    expect(impossible).toEqual([])
  })

  test('every open case has a next step', () => {
    expect(
      where(
        ({ state }) =>
          statusOf(state) === 'underway' && nextSteps(state, defaultPolicy, '2026-12-20T10:00:00Z').length === 0,
      ),
    ).toEqual([])
  })

  test('every refusal by name is met', () => {
    const met = new Set(visits.flatMap(({ refused }) => refused.map(({ code }) => code)))
    expect([...refusalCodes, 'NOT_PERMITTED', 'NOT_A_RECIPIENT', 'NOT_NOW'].filter((code) => !met.has(code))).toEqual(
      [],
    )
    const begun = visits[0]?.state
    if (!begun) throw new Error('nothing was walked')
    expect(decide(begun, { type: 'coffee.made', at: start, by: senderOf.person })).toMatchObject({
      code: 'UNKNOWN_EVENT',
    })
    expect(decide(begun, { type: 'need.assessed', at: start, by: senderOf.inpatient, data: {} })).toMatchObject({
      code: 'MALFORMED',
      details: ['needs', 'assessedAt'],
    })
  })
})

test.each(Object.keys(schemas) as DischargeEventType[])('%s has senders, a reference and a section', (type) => {
  expect(senders[type].length).toBeGreaterThan(0)
  expect(references[type].law).toMatch(/^(practice|(LUS|PatL|PDL) \d+:\d+( [a-z])?)$/)
  const candidate = happened(type, senderOf[senders[type][0] ?? 'system'])
  expect(sectionOf(candidate as Parameters<typeof sectionOf>[0])).toMatch(/^[a-zA-Z]+(:.+)?$/)
})
