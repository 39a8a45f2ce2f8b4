import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  createActor,
  type EventObject,
} from 'xstate'
import { isMove, type Place, placesOf } from './places.ts'

/** Where a process stands in its machine, with what its guards read. */
export type Standing = { place: Place; context: unknown }

type Transitions = readonly AnyTransitionDefinition[]

const nothing = () => {}

/** A machine that takes the transitions chosen for an event already, instead of choosing them again. */
function choosingOnce(machine: AnyStateMachine) {
  let chosen: { event: EventObject; transitions: Transitions } | null = null
  const getTransitionData = (snapshot: AnyMachineSnapshot, event: EventObject) =>
    chosen?.event === event ? chosen.transitions : machine.getTransitionData(snapshot, event)
  const choosing: AnyStateMachine = Object.create(machine, { getTransitionData: { value: getTransitionData } })
  return {
    choosing,
    whileChosen<T>(event: EventObject, transitions: Transitions, work: () => T): T {
      chosen = { event, transitions }
      try {
        return work()
      } finally {
        chosen = null
      }
    },
  }
}

/**
 * Moves this machine from one state to the next, as XState's `transition()` does, but with one actor that is never started
 * in place of a new one each time, and asking XState no more than once what follows from the value and the type alone.
 * Ours run no actions but assignments and `note`, and have neither wildcards nor eventless transitions.
 */
export function moverOf(machine: AnyStateMachine) {
  const { choosing, whileChosen } = choosingOnce(machine)
  const self = createActor(machine)
  const still = { defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing }
  const scope: AnyActorScope = { ...still, self, system: self.system, id: '', sessionId: '' }
  const transition = (snapshot: AnyMachineSnapshot, event: EventObject): AnyMachineSnapshot =>
    choosing.transition(snapshot, event, scope)
  const { placeOf, wayFrom } = placesOf(choosing, (snapshot, type) => transition(snapshot, { type }).value)

  const stand = ({ value, context }: { value: unknown; context: unknown }): Standing => ({
    place: placeOf(value),
    context,
  })

  /** Where the event leads, or null when no transition takes it here. */
  function move({ place, context }: Standing, event: EventObject): Standing | null {
    const way = wayFrom(place, event.type)
    if (way.to) return { place: way.to, context }
    const snapshot = { ...place.snapshot, context }
    const transitions = way.transitions ?? machine.getTransitionData(snapshot, event)
    if (!transitions.some(isMove)) return null
    return stand(whileChosen(event, transitions, () => transition(snapshot, event)))
  }

  return {
    initial: stand(self.getSnapshot()),
    stand,
    move,
    /** Whether the machine has a transition for the type here, guarded or not. */
    hasTransition: ({ place }: Standing, type: string): boolean => wayFrom(place, type).isThere,
  }
}
