import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './client.server.ts'
import { deadlines, meetings, processEvents, processes, shared, work } from './schema/index.ts'

type Row<Table extends PgTable, Left extends keyof Table['$inferSelect'] = never> = Readonly<
  Omit<Table['$inferSelect'], Left>
>

/** Which case, and whose, is known by the database and not told. */
type Theirs = 'processId' | 'personId' | 'regionId' | 'kind'

/** All rows that the case has in each table. Meetings or what is shared stay as they are when they are not named. */
export type CaseRows = {
  work: readonly Row<typeof work, Theirs | 'holderUser'>[]
  deadlines: readonly Row<typeof deadlines, 'processId'>[]
  meetings?: readonly Row<typeof meetings, 'processId' | 'personId'>[]
  shared?: readonly Row<typeof shared, 'processId' | 'personId' | 'kind'>[]
}

export type EventRows = CaseRows & {
  event: Readonly<Pick<typeof processEvents.$inferSelect, 'version' | 'type' | 'section' | 'event' | 'at'>>
  process: Readonly<
    Pick<
      typeof processes.$inferSelect,
      'state' | 'status' | 'phase' | 'placeUnit' | 'estimatedOn' | 'certainty' | 'endedAt'
    >
  >
  /** The units that get a notice of it. */
  notices: readonly string[]
  /** That of the form, which is then known when it comes again. */
  key?: string
  /** What open pages are told when the transaction commits. */
  announcement: string
}

/** Where an event that no unit of staff sends comes from: a unit that the system speaks for, or the grant of a guest. */
export type Source = { unitId: string | null; grantId: string | null; userId: string | null }

/**
 * Writes the event with all that follows from it for the caller's unit. Rejects (42501) unless the unit takes part in the
 * case now and the event is in its own name and the user's, and (P0002) an event that is not the next of its case.
 */
export const recordMyEvent = (tx: Tx, processId: string, rows: EventRows): PromiseLike<unknown> =>
  tx.execute(sql`select record_my_event(${processId}, ${written(rows)}::jsonb)`)

/** The same for the system and for the person's own side, whom the caller has seen may send it. */
export const recordEvent = (
  tx: Tx,
  processId: string,
  rows: EventRows,
  { unitId, grantId, userId }: Source,
): PromiseLike<unknown> =>
  tx.execute(sql`
    select record_event(${processId}, ${written(rows)}::jsonb, ${unitId}::uuid, ${grantId}::uuid, ${userId}::uuid)`)

/** Writes the case's rows alone, as its state has them at another instant. */
export const writeCase = (tx: Tx, processId: string, rows: CaseRows): PromiseLike<unknown> =>
  tx.execute(sql`select write_case(${processId}, ${written(rows)}::jsonb)`)

const tables = { work, deadlines, meetings, shared, event: processEvents, process: processes }

/** The columns' names in the database, by table and property. */
const names = Object.fromEntries(
  Object.entries(tables).map(([part, table]) => [
    part,
    Object.fromEntries(Object.entries(getTableColumns(table)).map(([property, { name }]) => [property, name])),
  ]),
)

/** The rows as text, with the columns by their names in the database. */
function written(rows: CaseRows | EventRows): string {
  const parts = Object.entries(rows).map(([part, value]) => {
    const columns = names[part]
    if (!columns) return [part, value]
    const named = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([property, of]) => [columns[property] ?? property, of]))
    return [part, Array.isArray(value) ? value.map(named) : named(value as object)]
  })
  return JSON.stringify(Object.fromEntries(parts))
}
