import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, gt, lte, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, processEvents, processes, type StoredEvent, type StoredState } from '#db/schema/index.ts'
import { ReplayError } from '#machines/process.ts'
import { kindOf } from './kinds/index.ts'

/** How a stored case and its events disagree: an event that the machine now refuses, or parts of the state that differ. */
export type Difference =
  | { processId: string; kind: 'refused'; version: number; code: string }
  | { processId: string; kind: 'differs'; parts: readonly string[] }

/** `last` is the last case that was folded, to go on behind it. */
export type ReplayCount = { processes: number; events: number; differences: number; last: string | null }

/** How many cases are read at a time. */
export const batchSize = 200

/** How many cases are folded before the connection has its turn: it asks for the next batch, and takes in what has come. */
const foldedAtATime = 20

/** The state that the events add up to. Throws ReplayError at one that the machine refuses. */
export const rebuildState = (kind: ProcessKind, events: readonly StoredEvent[]): StoredState =>
  kindOf(kind).replay(events)

/** Which cases in the order of their ids: all of them unless told otherwise. */
export type ReplayExtent = { after?: string | null; atMost?: number }

/**
 * Folds the events of every case anew and reports each that does not give what is stored. Reads a batch of cases
 * at a time, the next while it folds the last, so that memory does not grow with them, and changes nothing.
 */
export async function replayAll(
  tx: Tx,
  onDifference: (difference: Difference) => void,
  extent: ReplayExtent = {},
): Promise<ReplayCount> {
  const count: ReplayCount = { processes: 0, events: 0, differences: 0, last: extent.after ?? null }
  for await (const batch of readBatches(tx, extent))
    for (const stored of batch) {
      if (count.processes % foldedAtATime === 0) await nextTurn()
      const difference = compare(stored)
      count.last = stored.id
      count.processes += 1
      count.events += stored.events.length
      if (!difference) continue
      count.differences += 1
      onDifference(difference)
    }
  return count
}

type Stored = { id: string; kind: ProcessKind; state: StoredState; events: readonly StoredEvent[] }

/** Cases with their events, batch by batch. */
async function* readBatches(
  tx: Tx,
  { after = null, atMost = Number.POSITIVE_INFINITY }: ReplayExtent,
): AsyncGenerator<readonly Stored[]> {
  let left = atMost
  let next: Promise<Stored[]> | null = readBatch(tx, after, Math.min(batchSize, left))
  while (next) {
    const batch: Stored[] = await next
    left -= batch.length
    const last = batch.at(-1)
    next = last && left > 0 && batch.length === batchSize ? readBatch(tx, last.id, Math.min(batchSize, left)) : null
    // When it fails, that is heard of where it is waited for.
    next?.catch(() => {})
    yield batch
  }
}

/** The cases after one and the events of each, as one text each: row by row the driver would have more to do. */
async function readBatch(tx: Tx, after: string | null, size: number): Promise<Stored[]> {
  const behind = (column: AnyPgColumn) => (after === null ? undefined : gt(column, after))
  const part = tx
    .select({ id: processes.id })
    .from(processes)
    .where(behind(processes.id))
    .orderBy(asc(processes.id))
    .limit(size)
  const { processId, version, event } = processEvents
  const [found, histories] = await Promise.all([
    tx
      .select({ id: processes.id, kind: processes.kind, state: processes.state })
      .from(processes)
      .where(behind(processes.id))
      .orderBy(asc(processes.id))
      .limit(size),
    tx
      .select({ processId, events: sql<StoredEvent[]>`json_agg(${event} order by ${version})` })
      .from(processEvents)
      .where(and(behind(processId), lte(processId, sql`(select id from ${part} part order by id desc limit 1)`)))
      .groupBy(processId),
  ])
  const eventsOf = new Map(histories.map((one) => [one.processId, one.events]))
  return found.map((one) => ({ ...one, events: eventsOf.get(one.id) ?? [] }))
}

function compare({ id: processId, kind, state, events }: Stored): Difference | null {
  try {
    const parts = differingParts(state, rebuildState(kind, events))
    return parts.length > 0 ? { processId, kind: 'differs', parts } : null
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error
    return { processId, kind: 'refused', version: error.version, code: error.code }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** True when both are the same as the database keeps them: jsonb orders keys as it likes and drops what is undefined. */
function isSame(stored: unknown, rebuilt: unknown): boolean {
  if (Object.is(stored, rebuilt)) return true
  if (!isRecord(stored) || !isRecord(rebuilt) || Array.isArray(stored) !== Array.isArray(rebuilt)) return false
  let left = 0
  for (const key in stored) if (stored[key] !== undefined) left += 1
  for (const key in rebuilt) {
    if (rebuilt[key] === undefined) continue
    if (!isSame(stored[key], rebuilt[key])) return false
    left -= 1
  }
  return left === 0
}

/** The names of the parts that differ, `facts.` by the field: never their content, which may be about the patient. */
function differingParts(before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return []
  if (!isRecord(before) || !isRecord(after)) return ['state']
  return keysOf(before, after).flatMap((part) => {
    const [one, other] = [before[part], after[part]]
    if (isSame(one, other)) return []
    if (part !== 'facts' || !isRecord(one) || !isRecord(other)) return [part]
    return keysOf(one, other).flatMap((field) => (isSame(one[field], other[field]) ? [] : [`facts.${field}`]))
  })
}

const keysOf = (...objects: readonly Record<string, unknown>[]): string[] => [...new Set(objects.flatMap(Object.keys))]
