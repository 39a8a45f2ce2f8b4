import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, people, processEvents, type StoredEvent, type StoredState } from '#db/schema/index.ts'
import { isUuid } from './ids.ts'
import { toInstant } from './instants.ts'
import { since, startOf } from './since.ts'
import type { Instant } from './views.ts'

/** What is said of the person a case is about, and by whose agreement it is judged. */
export type Person = Pick<typeof people.$inferSelect, 'protection' | 'givenName' | 'familyName' | 'municipalityCode'>

/** A case of any kind as it is stored, before something more happens to it. */
export type Case = {
  id: string
  kind: ProcessKind
  personId: string
  /** Null for whom the caller may not know. */
  person: Person | null
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
  const [found] = await tx.execute<Case>(sql`
    select processes.id, kind, person_id as "personId", processes.region_id as "regionId",
      started_by_unit as "startedByUnit", started_at as "startedAt", state,
      case when people.id is not null then json_build_object('protection', protection, 'givenName', given_name,
        'familyName', family_name, 'municipalityCode', municipality_code) end as person
    from processes left join people on people.id = person_id
    where processes.id = ${processId} for no key update of processes`)
  return found ? { ...found, startedAt: toInstant(new Date(found.startedAt)) } : null
}

/** The person, if the caller may know of them. */
export async function findPerson(tx: Tx, id: string) {
  if (!isUuid(id)) return null
  const [person] = await tx.select().from(people).where(eq(people.id, id))
  return person ?? null
}

/** Everything that happened in the case, in order. */
export async function readEvents(tx: Tx, processId: string): Promise<StoredEvent[]> {
  const rows = await tx
    .select({ event: processEvents.event })
    .from(processEvents)
    .where(and(eq(processEvents.processId, processId), since(processEvents.recordedAt, startOf(processId))))
    .orderBy(asc(processEvents.version))
  return rows.map(({ event }) => event)
}

/** What a form with this key made when the same user sent it before, or null. Another user's key is another key. */
export async function findSubmission(
  tx: Tx,
  userId: string,
  key: string,
): Promise<{ processId: string; version: number } | null> {
  const [found] = await tx.execute<{ processId: string; version: number }>(sql`
    select process_id as "processId", version from submissions where user_id = ${userId} and key = ${key}`)
  return found ?? null
}
