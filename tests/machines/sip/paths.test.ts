import { describe, expect, test } from 'vitest'
import { parties } from '#machines/parties.ts'
import type { Recorded } from '#machines/process.ts'
import {
  availableEvents,
  begin,
  decide,
  defaultPolicy,
  dutyHolder,
  nextSteps,
  references,
  regions,
  replay,
  type SipEvent,
  type SipEventType,
  type SipState,
  schemas,
  senders,
  statusOf,
  statutoryContent,
} from '#machines/sip/index.ts'
import { candidateOf, type Line, municipalAction, samples, units } from './story.ts'

const types = Object.keys(schemas) as SipEventType[]
const asOf = '2026-12-01T12:00:00Z'

type Place = { state: SipState; history: Recorded<SipEvent>[] }

/** Steps that lead to every control state; the rest only write facts. */
const steps: Line[] = [
  ['sip.proposed'],
  ['sip.proposed', 'relative'],
  ['sip.proposed', 'inpatient'],
  ['sip.offered'],
  ['consent.given'],
  ['consent.declined'],
  ['consent.notPossible'],
  ['consent.withdrawn', 'person'],
  ['lead.appointed'],
  ['lead.accepted'],
  ['lead.handedOver'],
  ['action.added', 'outpatient', { ...(samples['action.added'] as object), id: 'r' }],
  ['action.added', 'socialServices', { ...municipalAction, id: 'm' }],
  ['plan.established'],
  ['goal.added'],
  ['sip.closed'],
]

const controlOf = ({ value, context }: SipState) => {
  const where = value === 'notStarted' ? value : `${value.underway.plan}, consent ${value.underway.consent}`
  const version = Math.min(context.version, 2)
  return `${where}, sharing ${context.sharing}, lead ${context.lead}, version ${version}${version === 2 ? ' or later' : ''}`
}

const placeOf = ({ state }: Place) =>
  `${controlOf(state)} | ${statutoryContent(state).missing} | ${state.facts.actions.length} | ${state.facts.coordinator?.unit}`

function walk(): Map<string, Place> {
  const start: Place = { state: begin(), history: [] }
  const found = new Map([[placeOf(start), start]])
  for (const { state, history } of found.values()) {
    if (state.context.version > 2) continue
    for (const line of steps) {
      const decision = decide(state, candidateOf(line))
      if (!decision.ok) continue
      const next = { state: decision.state, history: [...history, decision.event] }
      if (!found.has(placeOf(next))) found.set(placeOf(next), next)
    }
  }
  return found
}

const places = [...walk().values()]
const byControl = new Map(places.map((place) => [controlOf(place.state), place]))
const reached = [...byControl.entries()].sort(([a], [b]) => (a < b ? -1 : 1))

test('the map of the plan is the one that was reviewed', () => {
  expect(reached.map(([control]) => control)).toMatchSnapshot()
})

test('every state of the plan and of the consent can be reached', () => {
  const here = places.map(({ state }) => regions(state))
  expect([...new Set(here.map(({ plan }) => plan))].sort()).toEqual(
    ['closed', 'declined', 'established', 'offered', 'preparing', 'proposed', 'revising'].sort(),
  )
  expect([...new Set(here.map(({ consent }) => consent))].sort()).toEqual(
    ['declined', 'given', 'none', 'notPossible', 'withdrawn'].sort(),
  )
})

test('every event has its senders, its data and its reference', () => {
  expect(Object.keys(senders).sort()).toEqual([...types].sort())
  expect(Object.keys(references).sort()).toEqual([...types].sort())
  expect(Object.keys(samples).sort()).toEqual([...types].sort())
})

test('wherever the plan stands, exactly one holds the duty to coordinate (F1)', () => {
  for (const { state } of places) {
    const holder = dutyHolder(state)
    expect(holder.kind === 'contact' ? holder.name : holder.party).toBeTruthy()
  }
})

test('no version is established without a yes or a documented assessment (HSL 16:4)', () => {
  for (const { state, history } of places) {
    for (const party of parties) {
      const decision = decide(state, candidateOf(['plan.established', party]), history)
      const { consent } = regions(state)
      if (decision.ok) expect(['given', 'notPossible']).toContain(consent)
    }
    expect(state.context.sharing === 'open').toBe(['given', 'notPossible'].includes(regions(state).consent))
  }
})

test('no version is established while a point of the law is missing', () => {
  for (const { state } of places) {
    const decision = decide(state, candidateOf(['plan.established', 'outpatient', {}]))
    if (decision.ok) expect(statutoryContent(state).missing).toEqual([])
  }
})

test('every open plan can be ended by some unit that it knows or may come to know', () => {
  for (const { state } of places.filter(({ state }) => statusOf(state) === 'underway')) {
    const enders = ['hc-birch', 'assessors-east', 'nurses-east', 'hc-oak'].map((unit) =>
      decide(state, candidateOf(['sip.closed', 'outpatient', samples['sip.closed'], asOf, unit])),
    )
    expect(enders.some(({ ok }) => ok)).toBe(true)
  }
})

test('every step that is proposed can be sent by the unit it is proposed to', () => {
  for (const { state } of places) {
    for (const { event, party, unit } of nextSteps(state, defaultPolicy, asOf)) {
      if (unit) expect(availableEvents(state, { party, unit }), `${event} in ${controlOf(state)}`).toContain(event)
      expect(senders[event]).toContain(party)
    }
  }
})

describe.each(reached)('%s', (_, { state, history }) => {
  test('folding the events again leads here', () => {
    expect(replay(history)).toEqual(state)
  })

  test('comes back from the database as it went in', () => {
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
  })

  test('takes from each party only what it may send, and only while the plan is open', () => {
    for (const party of parties) {
      const by = { party, unit: units[party] }
      const available = availableEvents(state, by)
      for (const type of types) {
        const decision = decide(state, candidateOf([type, party]), history)
        const maySend = (senders[type] as readonly string[]).includes(party)
        if (!maySend) expect(decision).toMatchObject({ ok: false, code: 'NOT_PERMITTED' })
        else if (statusOf(state) === 'closed') expect(decision.ok).toBe(false)
        if (!maySend || statusOf(state) === 'closed') expect(available).not.toContain(type)
        if (decision.ok && type !== 'event.undone') expect(available, `${type} by ${party}`).toContain(type)
      }
    }
  })

  test('a closed plan answers that it is not the time', () => {
    if (statusOf(state) !== 'closed' || state.context.sharing === 'stopped') return
    for (const type of types.filter((one) => !/^(action|lead)\./.test(one))) {
      const [party] = senders[type]
      expect(decide(state, candidateOf([type, party]), history)).toMatchObject({ ok: false, code: 'NOT_NOW' })
    }
  })
})
