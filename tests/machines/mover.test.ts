import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, type EventObject, transition } from 'xstate'
import * as discharge from '#machines/discharge/index.ts'
import { discharge as dischargeMachine } from '#machines/discharge/machine.ts'
import { moverOf } from '#machines/mover.ts'
import type { Candidate } from '#machines/process.ts'
import * as sip from '#machines/sip/index.ts'
import { sip as sipMachine } from '#machines/sip/machine.ts'

const folder = 'tests/scenarios'
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): { events: Candidate[] } => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
  .map(({ events }) => events)

type Known = { value: unknown; context: unknown }
type Process<State extends Known> = {
  begin: () => State
  decide: (state: State, event: Candidate) => { ok: true; state: State } | { ok: false }
}

/** Each state that the stories come to, once. */
function statesOf<State extends Known>({ begin, decide }: Process<State>): Known[] {
  const found = new Map<string, Known>()
  for (const events of stories)
    events.reduce((state, event) => {
      const decision = decide(state, event)
      const next = decision.ok ? decision.state : state
      const { value, context } = next
      found.set(JSON.stringify([value, context]), { value, context })
      return next
    }, begin())
  return [...found.values()]
}

const eventsOf = ({
  schemas,
}: {
  schemas: Readonly<Record<string, { safeParse(data: unknown): { success: boolean } }>>
}) => {
  const valid = stories.flat().filter(({ type, data }) => schemas[type]?.safeParse(data ?? {}).success)
  const known = new Map(
    valid.map(({ type, by, data }) => [JSON.stringify([type, by, data]), { type, by, data: data ?? {} }]),
  )
  return [...known.values()]
}

/** Where XState's own functions lead. */
function byXState(machine: AnyStateMachine, state: Known, event: EventObject): Known | null {
  const snapshot = machine.resolveState(state as never)
  if (!snapshot.can(event)) return null
  const [{ value, context }] = transition(machine, snapshot, event)
  return { value, context }
}

describe.each([
  ['discharge', dischargeMachine, statesOf(discharge), eventsOf(discharge)],
  ['sip', sipMachine, statesOf(sip), eventsOf(sip)],
] as const)('%s', (_, machine, states, events) => {
  test('every event of the stories leads from every state of theirs where XState says', () => {
    const { stand, move } = moverOf(machine)
    let moves = 0
    for (const state of states)
      for (const event of events) {
        const next = move(stand(state), event)
        const led = next && { value: next.place.snapshot.value, context: next.context }
        expect(led, `${event.type} in ${JSON.stringify(state)}`).toEqual(byXState(machine, state, event))
        if (next) moves += 1
      }
    expect(moves).toBeGreaterThan(states.length)
  })
})
