import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { meetings, type StoredState } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'

/** Writes the meetings of the case, for the units' lists by time. */
export async function projectMeetings(tx: Tx, found: Case, state: StoredState): Promise<void> {
  const booked = kindOf(found.kind).meetings(state)
  const kept = booked.map(({ id }) => id)
  await tx
    .delete(meetings)
    .where(and(eq(meetings.processId, found.id), kept.length > 0 ? notInArray(meetings.id, kept) : undefined))
  if (booked.length === 0) return
  const rows = booked.map(({ id, at, mode, status, link }) => ({ id, at: toMoment(at), mode, status, link }))
  await tx
    .insert(meetings)
    .values(rows.map((row) => ({ ...row, processId: found.id, personId: found.personId })))
    .onConflictDoUpdate({ target: [meetings.processId, meetings.id], set: moved })
}

const moved = {
  at: sql`excluded.at`,
  mode: sql`excluded.mode`,
  status: sql`excluded.status`,
  link: sql`excluded.link`,
}
