import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
} from 'xstate'

const nothing = () => {}

/**
 * Moves this machine from one snapshot to the next, as `transition()` does, but with one actor that is never started in
 * place of a new one each time. Ours run no actions but assignments.
 */
export function moverOf(machine: AnyStateMachine) {
  const self = createActor(machine)
  const still = { defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing }
  const scope: AnyActorScope = { ...still, self, system: self.system, id: '', sessionId: '' }
  return (snapshot: AnyMachineSnapshot, event: EventObject): AnyMachineSnapshot =>
    machine.transition(snapshot, event, scope)
}
