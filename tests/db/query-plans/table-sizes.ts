import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** How many rows each table has, by its name. */
export type TableSizes = ReadonlyMap<string, number>

type Row = { name: string; rows: number }
const toSizes = (rows: readonly Row[]): TableSizes => new Map(rows.map(({ name, rows }) => [name, rows]))

/** The sizes of all that a plan can name: partitions each by their own. As of the last `analyze`. */
export const readSizes = async (owner: Database): Promise<TableSizes> =>
  toSizes(
    await owner.execute<Row>(sql`select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r'`),
  )

/** The sizes of our tables, those of a partitioned one together. */
export const readWholeSizes = async (owner: Database): Promise<TableSizes> =>
  toSizes(
    await owner.execute<Row>(sql`
      select whole.relname as name, case whole.relkind when 'r' then whole.reltuples else (
        select sum(part.reltuples) from pg_inherits join pg_class part on part.oid = inhrelid where inhparent = whole.oid
      ) end::float8 as rows
      from pg_class whole
      where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`),
  )
