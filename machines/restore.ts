import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'

/** More than the values that a machine of ours can have. */
const mostKnown = 5000

/**
 * Makes this machine's snapshots of what is stored. Which of its states are active follows from the value alone, so it is
 * worked out once for each value, and kept without anybody's context.
 */
export function restorerOf(machine: AnyStateMachine) {
  const known = new Map<string, AnyMachineSnapshot>()
  const resolve = (value: unknown): AnyMachineSnapshot => {
    const key = JSON.stringify(value)
    const resolved = known.get(key) ?? machine.resolveState({ value: value as never, context: {} })
    if (known.size >= mostKnown) known.clear()
    known.set(key, resolved)
    return resolved
  }
  return ({ value, context }: { value: unknown; context: unknown }): AnyMachineSnapshot => ({
    ...resolve(value),
    context,
  })
}
