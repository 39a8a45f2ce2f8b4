import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import {
  type ProcessKind,
  processEvents,
  processes,
  type StoredEvent,
  type StoredState,
  submissions,
} from '#db/schema/index.ts'
import { toInstant } from './instants.ts'
import type { Instant } from './views.ts'

/** A case of any kind as it is stored, before something more happens to it. */
export type Case = {
  id: string
  kind: ProcessKind
  personId: string
  regionId: string
  startedByUnit: string
  startedAt: Instant
  state: StoredState
}

/**
 * The case, locked until the transaction ends, so that events to it are decided one after the other; null for a case
 * that does not exist or is not for the caller's unit to see.
 */
export async function lockCase(tx: Tx, processId: string): Promise<Case | null> {
  const [found] = await tx
    .select({
      id: processes.id,
      kind: processes.kind,
      personId: processes.personId,
      regionId: processes.regionId,
      startedByUnit: processes.startedByUnit,
      startedAt: processes.startedAt,
      state: processes.state,
    })
    .from(processes)
    .where(eq(processes.id, processId))
    .for('no key update')
  return found ? { ...found, startedAt: toInstant(found.startedAt) } : null
}

/** Everything that happened in the case, in order. */
export async function readEvents(tx: Tx, processId: string): Promise<StoredEvent[]> {
  const rows = await tx
    .select({ event: processEvents.event })
    .from(processEvents)
    .where(eq(processEvents.processId, processId))
    .orderBy(asc(processEvents.version))
  return rows.map(({ event }) => event)
}

/** What a form with this key made when the same user sent it before, or null. Another user's key is another key. */
export async function findSubmission(
  tx: Tx,
  userId: string,
  key: string,
): Promise<{ processId: string; version: number } | null> {
  const [found] = await tx
    .select({ processId: submissions.processId, version: submissions.version })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.key, key)))
  return found ?? null
}
