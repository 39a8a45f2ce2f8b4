import { isDeepStrictEqual } from 'node:util'
import { rebuildState } from '#app/domain/rebuild.server.ts'
import type { ProcessKind, StoredEvent } from '#db/schema/index.ts'
import type { Row } from './capture.ts'
import { type Template, tokenOf, unitSlots } from './templates.ts'

/** The text with the units of each two exchanged. */
const exchanged = (text: string): string => {
  const pairs = Array.from({ length: unitSlots / 2 }, (_, index) => [2 * index + 1, 2 * index + 2] as const)
  return pairs.reduce(
    (all, [one, other]) =>
      all.replaceAll(tokenOf(one), '#').replaceAll(tokenOf(other), tokenOf(one)).replaceAll('#', tokenOf(other)),
    text,
  )
}

function stateOf(kind: ProcessKind, events: readonly StoredEvent[], change: (text: string) => string): unknown {
  const state = rebuildState(kind, JSON.parse(change(JSON.stringify(events))) as StoredEvent[])
  return JSON.parse(change(JSON.stringify(state)))
}

/**
 * The template with the states that its own events add up to: a machine keeps some units in the order of their ids, and
 * the tokens are in another order than what they took the place of. Null where even the order within one kind of unit
 * matters, which copies do not keep.
 */
export function foldAnew(template: Template): Template | null {
  const states = template.rows.processes.map(({ id, kind }) => {
    const events = template.rows.process_events
      .filter(({ process_id }) => process_id === id)
      .map(({ event }) => event as StoredEvent)
      .toSorted((one, other) => one.version - other.version)
    const state = stateOf(kind as ProcessKind, events, (text) => text)
    const other = stateOf(kind as ProcessKind, events, exchanged)
    return isDeepStrictEqual(state, other) ? state : null
  })
  if (states.includes(null)) return null
  const processes = template.rows.processes.map((row, index): Row => ({ ...row, state: states[index] }))
  return { ...template, rows: { ...template.rows, processes } }
}
