import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  begin,
  deadlines,
  decide,
  defaultPolicy,
  dutyHolder,
  nextSteps,
  payment,
  replay,
  statusOf,
} from '#machines/discharge/index.ts'
import type { Candidate, Sender } from '#machines/process.ts'
import { attempts } from './map.ts'
import { birch, elm, happened, noticed, type Told } from './story.ts'

const asElm = ({ by, ...rest }: Candidate): Candidate => ({ ...rest, by: elm as Sender })
const more = [
  ...attempts,
  ...attempts.filter(({ by }) => by.unit === birch.unit).map(asElm),
  ...[2, 4, 5, 6, 8].flatMap((version) => [happened('event.undone', birch, undefined, { version })]),
]
const later = (start: string, minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()

/** Whatever of the tale is taken, in order, some minutes apart. */
function wander(choices: readonly (readonly [Candidate, number])[], from: Told): Told {
  const told: Told = { state: from.state, history: [...from.history] }
  let at = from.history.at(-1)?.at ?? '2026-12-05T09:00:00Z'
  for (const [candidate, minutes] of choices) {
    at = later(at, minutes)
    const decision = decide(told.state, { ...candidate, at }, told.history)
    if (!decision.ok) continue
    told.state = decision.state
    told.history.push(decision.event)
  }
  return told
}

const walks = fc.array(fc.tuple(fc.constantFrom(...more), fc.constantFrom(0, 0.5, 30, 600)), { maxLength: 60 })

test('however a case wanders, its history folds to its state and one unit or person holds the duty', () => {
  fc.assert(
    fc.property(walks, fc.boolean(), (choices, isNoticed) => {
      const { state, history } = wander(choices, isNoticed ? noticed() : { state: begin(), history: [] })
      expect(isDeepStrictEqual(replay(history), state)).toBe(true)
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)).toBe(true)
      expect(state.version).toBe(history.length)
      expect(dutyHolder(state.facts) !== null).toBe(statusOf(state) === 'underway')
    }),
    { numRuns: 100 },
  )
})

test('however a case wanders, what is asked about it has an answer', () => {
  const days = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(walks, days, (choices, day) => {
      const { state } = wander(choices, noticed())
      const asOf = later('2026-12-05T09:00:00Z', day * 1440)
      const paid = payment(state.facts, defaultPolicy, asOf)
      expect(paid.chargeableDays).toBeGreaterThanOrEqual(0)
      expect(paid.status === 'notApplicable').toBe(paid.startsOn === null)
      if (paid.status === 'liable' || paid.status === 'counting') expect(paid.blockedBy).toEqual([])
      for (const { metAt, status } of deadlines(state.facts, defaultPolicy, asOf))
        if (status !== 'void') expect(metAt !== null).toBe(status === 'met' || status === 'late')
      expect(nextSteps(state, defaultPolicy, asOf).length === 0).toBe(statusOf(state) !== 'underway')
    }),
    { numRuns: 100 },
  )
})
