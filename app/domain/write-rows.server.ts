import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'

type Column<Table extends PgTable> = keyof Table['$inferSelect'] & string
type RowOf<Table extends PgTable, Written extends Column<Table>> = Readonly<Pick<Table['$inferSelect'], Written>>

/** Rows of one table, and the parts of a statement that write them. */
export type Write = { rows: SQL; parts: SQL }

/**
 * Writes all of it in one statement: whatever is asked of the server costs a round through it. Each table's rows are one
 * parameter, so that the text is the same for any number of rows. Nothing in it sees what another part of it writes.
 */
export const writeTogether = (tx: Tx, writes: readonly Write[], last: SQL): PromiseLike<unknown> =>
  tx.execute(
    sql`with ${sql.join(
      writes.map(({ rows, parts }) => sql`${rows}, ${parts}`),
      sql`, `,
    )} ${last}`,
  )

/** Adds rows to the table. */
export function appending<Table extends PgTable, Written extends Column<Table>>(
  table: Table,
  written: readonly Written[],
) {
  const { name, fresh, toRows } = partsOf(table)
  const columns = listed(namesOf(table, written))
  const parts = sql.raw(`${name}_added as (insert into "${name}" (${columns}) select ${columns} from ${fresh})`)
  return (processId: string, rows: readonly RowOf<Table, Written>[]): Write => ({
    rows: toRows(rows, processId),
    parts,
  })
}

/** Changes a row that is there, known by its `id`. */
export function changing<Table extends PgTable, Written extends Column<Table>>(
  table: Table,
  written: readonly Written[],
) {
  const { name, fresh, toRows } = partsOf(table)
  const moved = listed(namesOf(table, written).map((column) => `${column} = ${fresh}.${column}`))
  const parts = sql.raw(
    `${name}_changed as (update "${name}" set ${moved} from ${fresh} where "${name}".id = ${fresh}.id)`,
  )
  return (id: string, row: RowOf<Table, Written>): Write => ({ rows: toRows([{ id, ...row }], id), parts })
}

/**
 * Makes these the rows that the case has in the table: one that differs is changed, one that does not is left alone, and
 * one that is no longer among them goes. `key` tells the rows of a case apart. A column that is not written keeps what it
 * has.
 */
export function replacing<Table extends PgTable, Written extends Column<Table>>(
  table: Table,
  { key, written }: { key: readonly Written[]; written: readonly Written[] },
) {
  const { name, fresh, toRows } = partsOf(table)
  const [keys, columns] = [namesOf(table, key), namesOf(table, written)]
  const of = (source: string) => (column: string) => `${source}.${column}`
  const isKept = keys.map((one) => `${fresh}.${one} = "${name}".${one}`).join(' and ')
  const gone = sql.raw(
    `${name}_gone as (delete from "${name}" where not exists (select from ${fresh} where ${isKept}) and process_id =`,
  )
  const replaced = sql.raw(`), ${name}_replaced as (
    insert into "${name}" (${listed(columns)}) select ${listed(columns)} from ${fresh}
    on conflict (${listed(['process_id', ...keys])}) do update
    set ${listed(columns.map((one) => `${one} = excluded.${one}`))}
    where (${listed(columns.map(of(`"${name}"`)))}) is distinct from (${listed(columns.map(of('excluded')))}))`)
  return (processId: string, rows: readonly RowOf<Table, Written>[]): Write => ({
    rows: toRows(rows, processId),
    parts: sql`${gone} ${processId}${replaced}`,
  })
}

const listed = (parts: readonly string[]) => parts.join(', ')

function namesOf(table: PgTable, properties: readonly string[]): string[] {
  const columns = getTableColumns(table)
  return properties.map((property) => `"${columns[property]?.name ?? property}"`)
}

/**
 * The table's name, that of its rows in the statement, and what makes them of one parameter. They are all the case's own:
 * saying so lets the planner expect few of them, and probe whose case it is instead of reading all that my unit is in.
 */
function partsOf(table: PgTable) {
  const name = getTableName(table)
  const fresh = `${name}_fresh`
  const columns = getTableColumns(table)
  const named = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(row).map(([property, value]) => [columns[property]?.name ?? property, value]))
  const head = sql.raw(`${fresh} as materialized (select * from jsonb_populate_recordset(null::"${name}", `)
  const where = sql.raw(`::jsonb) where ${'processId' in columns ? 'process_id' : 'id'} = `)
  const toRows = (rows: readonly Readonly<Record<string, unknown>>[], id: string) =>
    sql`${head}${JSON.stringify(rows.map(named))}${where}${id})`
  return { name, fresh, toRows }
}
