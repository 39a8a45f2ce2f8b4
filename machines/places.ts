import { type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition, getNextTransitions } from 'xstate'

/** More than the values that a machine of ours can have. */
const mostKnown = 5000

/** What an event does at a place, as far as that follows from the place and the event's type. */
export type Way = {
  /** False where the machine has no transition for the type. */
  isThere: boolean
  /** The transitions that it takes; null where a guard has its say. */
  transitions: readonly AnyTransitionDefinition[] | null
  /** Where they lead; null where they lead nowhere, or change the context too. */
  to: Place | null
}

/** A value of the machine: which of its states are active, and where events lead from there. Nobody's context is in it. */
export type Place = { snapshot: AnyMachineSnapshot; ways: Map<string, Way> }

/** False for a transition that forbids its event. */
export const isMove = ({ target, actions }: AnyTransitionDefinition): boolean => !!target || actions.length > 0

/** All that is not known to leave it alone. */
const changesContext = ({ actions }: AnyTransitionDefinition) => actions.some((action) => action !== 'note')

/**
 * The places of this machine, each worked out by XState once. `leadsTo` gives the value behind transitions that neither
 * read nor change the context.
 */
export function placesOf(machine: AnyStateMachine, leadsTo: (snapshot: AnyMachineSnapshot, type: string) => unknown) {
  const known = new Map<string, Place>()

  function placeOf(value: unknown): Place {
    const key = JSON.stringify(value)
    const place = known.get(key) ?? {
      snapshot: machine.resolveState({ value: value as never, context: {} }),
      ways: new Map(),
    }
    if (known.size >= mostKnown) known.clear()
    known.set(key, place)
    return place
  }

  function explore({ snapshot }: Place, type: string): Way {
    const candidates = getNextTransitions(snapshot).filter(({ eventType }) => eventType === type)
    if (candidates.some(({ guard }) => guard)) return { isThere: true, transitions: null, to: null }
    const transitions = machine.getTransitionData(snapshot, { type })
    const isPlain = transitions.some(isMove) && !transitions.some(changesContext)
    return { isThere: candidates.length > 0, transitions, to: isPlain ? placeOf(leadsTo(snapshot, type)) : null }
  }

  function wayFrom(place: Place, type: string): Way {
    const way = place.ways.get(type) ?? explore(place, type)
    place.ways.set(type, way)
    return way
  }

  return { placeOf, wayFrom }
}
