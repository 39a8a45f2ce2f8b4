import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processEvents, type StoredEvent } from '#db/schema/index.ts'
import type { Party } from '#machines/parties.ts'
import { toInstant } from './instants.ts'
import type { StoredEntry } from './load-person.server.ts'
import { senderName, unitName } from './names-looked-up.ts'
import { since } from './since.ts'
import type { Instant } from './view-parts.ts'

type Case = { processId: string; startedAt: Instant }

/** The case's events, in the months in which it has lasted. */
const isOfCase = ({ processId, startedAt }: Case) =>
  and(eq(processEvents.processId, processId), since(processEvents.recordedAt, sql`${startedAt}::timestamptz`))

const partyOf = sql<Party>`${processEvents.event} -> 'by' ->> 'party'`

/** What a query reads of an event that is told of. */
export const entryColumns = {
  event: processEvents.event,
  recordedAt: processEvents.recordedAt,
  sentBy: processEvents.sentBy,
  userName: senderName({ grant: processEvents.grantId, user: processEvents.sentBy }),
  unitName: unitName(processEvents.unitId),
}

const select = (tx: Tx, condition: SQL | undefined) =>
  tx.select(entryColumns).from(processEvents).where(condition).orderBy(desc(processEvents.version))

type Row = Awaited<ReturnType<typeof select>>[number]

/** The event of such a row, with the names of those who sent it. */
export const toEntry = <Event>({ event, recordedAt, ...row }: Row): StoredEntry<Event> => ({
  ...row,
  event: event as Event,
  recordedAt: toInstant(recordedAt),
})

/** Everything that has happened in a case, newest first. Of the person's own side the holder's name is shown. */
export async function selectEntries<Event extends StoredEvent>(tx: Tx, found: Case): Promise<StoredEntry<Event>[]> {
  const rows = await select(tx, isOfCase(found))
  return rows.map((row) => toEntry<Event>(row))
}

type Part = { party: Party | null; before: number | null; size: number }

/** The latest of it before a version, by one party or by all, no more than so many. */
export async function selectSomeEntries(
  tx: Tx,
  found: Case,
  { party, before, size }: Part,
): Promise<StoredEntry<StoredEvent>[]> {
  const rows = await select(
    tx,
    and(
      isOfCase(found),
      party === null ? undefined : eq(partyOf, party),
      before === null ? undefined : lt(processEvents.version, before),
    ),
  ).limit(size)
  return rows.map((row) => toEntry<StoredEvent>(row))
}

/** Who has done something in the case. */
export async function selectDoers(tx: Tx, found: Case): Promise<Party[]> {
  const rows = await tx
    .selectDistinct({ party: partyOf.as('party') })
    .from(processEvents)
    .where(isOfCase(found))
  return rows.map(({ party }) => party)
}

/** The versions of what has been taken back in the case. */
export async function selectUndone(tx: Tx, found: Case): Promise<ReadonlySet<number>> {
  const rows = await tx
    .select({ version: sql<number>`(${processEvents.event} -> 'data' ->> 'version')::integer` })
    .from(processEvents)
    .where(and(isOfCase(found), eq(processEvents.type, 'event.undone')))
  return new Set(rows.map(({ version }) => version))
}
