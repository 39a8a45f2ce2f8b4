import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** The tables that a person's cases have rows in, and how a row is tied to its person. */
export const caseTables = {
  people: 'id',
  grants: 'person_id',
  processes: 'person_id',
  process_links: 'from_process',
  process_parties: 'process_id',
  process_events: 'process_id',
  work: 'process_id',
  deadlines: 'process_id',
  deviations: 'process_id',
  meetings: 'process_id',
  shared: 'process_id',
  notices: 'process_id',
  seen: 'process_id',
  submissions: 'process_id',
  documents: 'process_id',
  access_log: 'person_id',
} as const

export type CaseTable = keyof typeof caseTables
export const caseTableNames = Object.keys(caseTables) as CaseTable[]

export type Column = { name: string; type: string }

/** The columns to write: all but those that count by themselves. */
export async function columnsOf(db: Database, table: CaseTable): Promise<Column[]> {
  const rows = await db.execute<Column>(sql`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attidentity = ''
    order by attnum`)
  return rows.map(({ name, type }) => ({ name, type }))
}
