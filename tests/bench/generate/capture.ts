import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { type CaseTable, caseTableNames, caseTables } from './tables.ts'

export type Row = Readonly<Record<string, unknown>>

/** Everything that the database holds about one person, as it is stored. */
export type Captured = { personId: string; familyName: string; rows: Record<CaseTable, Row[]> }

const emptyRows = () =>
  Object.fromEntries(caseTableNames.map((table) => [table, [] as Row[]])) as Record<CaseTable, Row[]>

/** All people of the database with the rows of their cases. */
export async function capture(db: Database): Promise<Captured[]> {
  await db.execute(sql`set time zone 'UTC'`)
  const people = new Map<string, Captured>()
  for (const table of caseTableNames)
    for (const { person, row } of await rowsOf(db, table)) {
      const known = people.get(person) ?? { personId: person, familyName: '', rows: emptyRows() }
      known.rows[table].push(row)
      if (table === 'people') known.familyName = String(row.family_name)
      people.set(person, known)
    }
  return [...people.values()].toSorted((a, b) => a.familyName.localeCompare(b.familyName))
}

function rowsOf(db: Database, table: CaseTable) {
  const by = caseTables[table]
  const from = sql.identifier(table)
  if (by === 'id' || by === 'person_id')
    return db.execute<{ person: string; row: Row }>(sql`
      select ${sql.identifier(by)}::text as person, to_jsonb(one) as row from ${from} one
      where ${sql.identifier(by)} is not null order by to_jsonb(one)::text`)
  return db.execute<{ person: string; row: Row }>(sql`
    select theirs.person_id::text as person, to_jsonb(one) as row
    from ${from} one join processes theirs on theirs.id = one.${sql.identifier(by)} order by to_jsonb(one)::text`)
}
