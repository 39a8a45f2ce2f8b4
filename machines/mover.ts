import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  createActor,
  type EventObject,
} from 'xstate'
import { restorerOf } from './restore.ts'

const nothing = () => {}

/** The machine, which takes the transitions that were chosen for an event instead of choosing them again. */
function choosingOnce(machine: AnyStateMachine) {
  let chosen: { event: EventObject; transitions: readonly AnyTransitionDefinition[] } | null = null
  const getTransitionData = (snapshot: AnyMachineSnapshot, event: EventObject) =>
    chosen?.event === event ? chosen.transitions : machine.getTransitionData(snapshot, event)
  return {
    machine: Object.create(machine, { getTransitionData: { value: getTransitionData } }) as AnyStateMachine,
    choose(event: EventObject | null, transitions: readonly AnyTransitionDefinition[] = []) {
      chosen = event && { event, transitions }
    },
  }
}

/**
 * Moves this machine from one snapshot to the next, as `transition()` does, but with one actor that is never started in
 * place of a new one each time. Ours run no actions but assignments.
 */
export function moverOf(original: AnyStateMachine) {
  const { machine, choose } = choosingOnce(original)
  const self = createActor(machine)
  const still = { defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing }
  const scope: AnyActorScope = { ...still, self, system: self.system, id: '', sessionId: '' }
  return {
    initial: self.getSnapshot() as AnyMachineSnapshot,
    restore: restorerOf(machine),

    /** The snapshot that the event leads to, or null when no transition takes it. */
    move(snapshot: AnyMachineSnapshot, event: EventObject): AnyMachineSnapshot | null {
      const transitions = original.getTransitionData(snapshot, event)
      if (!transitions.some(({ target, actions }) => target || actions.length > 0)) return null
      choose(event, transitions)
      try {
        return machine.transition(snapshot, event, scope)
      } finally {
        choose(null)
      }
    },
  }
}
