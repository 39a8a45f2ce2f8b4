import { isDeepStrictEqual } from 'node:util'
import { asc, gt } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, processes, type StoredEvent, type StoredState } from '#db/schema/index.ts'
import { ReplayError } from '#machines/process.ts'
import { readEvents } from './find-case.server.ts'
import { kindOf } from './kinds/index.ts'

/** How a stored case and its events disagree: an event that the machine now refuses, or parts of the state that differ. */
export type Difference =
  | { processId: string; kind: 'refused'; version: number; code: string }
  | { processId: string; kind: 'differs'; parts: readonly string[] }

export type ReplayCount = { processes: number; events: number; differences: number }

const batch = 100

/** The state that the events add up to. Throws ReplayError at one that the machine refuses. */
export const rebuildState = (kind: ProcessKind, events: readonly StoredEvent[]): StoredState =>
  kindOf(kind).replay(events)

/**
 * Folds the events of every case anew and reports each that does not give what is stored. Reads a batch of cases
 * at a time, so that memory does not grow with them, and changes nothing.
 */
export async function replayAll(tx: Tx, onDifference: (difference: Difference) => void): Promise<ReplayCount> {
  const count = { processes: 0, events: 0, differences: 0 }
  for (let after: string | null = null; ; ) {
    const found = await selectBatch(tx, after)
    for (const { id, kind, state } of found) {
      const events = await readEvents(tx, id)
      const difference = compare({ id, kind, state }, events)
      count.processes += 1
      count.events += events.length
      if (!difference) continue
      count.differences += 1
      onDifference(difference)
    }
    after = found.at(-1)?.id ?? null
    if (found.length < batch) return count
  }
}

const selectBatch = (tx: Tx, after: string | null) =>
  tx
    .select({ id: processes.id, kind: processes.kind, state: processes.state })
    .from(processes)
    .where(after === null ? undefined : gt(processes.id, after))
    .orderBy(asc(processes.id))
    .limit(batch)

type Stored = { id: string; kind: ProcessKind; state: StoredState }

function compare({ id: processId, kind, state }: Stored, events: readonly StoredEvent[]): Difference | null {
  try {
    const parts = differingParts(state, rebuildState(kind, events))
    return parts.length > 0 ? { processId, kind: 'differs', parts } : null
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error
    return { processId, kind: 'refused', version: error.version, code: error.code }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** As it comes back from the database: jsonb orders keys as it likes and drops what is undefined. */
const asStored = (state: StoredState): unknown => JSON.parse(JSON.stringify(state))

/** The names of the parts that differ, `facts.` by the field: never their content, which may be about the patient. */
function differingParts(stored: StoredState, rebuilt: StoredState): string[] {
  const [before, after] = [asStored(stored), asStored(rebuilt)]
  if (!isRecord(before) || !isRecord(after)) return ['state']
  return keysOf(before, after).flatMap((part) => {
    const [one, other] = [before[part], after[part]]
    if (isDeepStrictEqual(one, other)) return []
    if (part !== 'facts' || !isRecord(one) || !isRecord(other)) return [part]
    return keysOf(one, other).flatMap((field) =>
      isDeepStrictEqual(one[field], other[field]) ? [] : [`facts.${field}`],
    )
  })
}

const keysOf = (...objects: readonly Record<string, unknown>[]): string[] => [...new Set(objects.flatMap(Object.keys))]
