import { desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { grants, processEvents, type StoredEvent, units, users } from '#db/schema/index.ts'
import { toInstant } from './instants.ts'
import type { StoredEntry } from './load-person.server.ts'

/** Everything that has happened in a case, newest first. Of the person's own side the holder's name is shown. */
export async function selectEntries<Event extends StoredEvent>(
  tx: Tx,
  processId: string,
): Promise<StoredEntry<Event>[]> {
  const rows = await tx
    .select({
      event: processEvents.event,
      recordedAt: processEvents.recordedAt,
      sentBy: processEvents.sentBy,
      userName: sql<string | null>`coalesce(${grants.holderName}, ${users.name})`,
      unitName: units.name,
    })
    .from(processEvents)
    .leftJoin(units, eq(units.id, processEvents.unitId))
    .leftJoin(users, eq(users.id, processEvents.sentBy))
    .leftJoin(grants, eq(grants.id, processEvents.grantId))
    .where(eq(processEvents.processId, processId))
    .orderBy(desc(processEvents.version))
  return rows.map(({ event, recordedAt, ...row }) => ({
    ...row,
    event: event as Event,
    recordedAt: toInstant(recordedAt),
  }))
}
