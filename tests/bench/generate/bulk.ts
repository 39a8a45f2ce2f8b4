import { sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.server.ts'

/** The tables whose indexes are built when all rows are there. No other table refers to their keys. */
const bulky = ['process_events', 'notices', 'submissions', 'access_log', 'deadlines', 'shared', 'seen'] as const

const months = 48

/** Makes the partitions of the past: the app makes those of the months ahead, and a new database begins today. */
export async function makePastPartitions(db: Database): Promise<void> {
  await db.execute(sql`
    do $$
    declare
      first_day timestamptz;
      partition_name text;
    begin
      for back in 1..${sql.raw(String(months))} loop
        first_day := (date_trunc('month', now() at time zone 'UTC') - make_interval(months => back)) at time zone 'UTC';
        partition_name := 'process_events_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
        continue when to_regclass(partition_name) is not null;
        execute format('create table %I partition of process_events for values from (%L) to (%L)', partition_name,
          first_day, ((first_day at time zone 'UTC') + interval '1 month') at time zone 'UTC');
        execute format('alter table %I enable row level security', partition_name);
      end loop;
    end $$`)
}

/** Drops the indexes of the bulky tables and writes down what they were. All in the caller's transaction, and once. */
export async function leaveIndexesOut(tx: Tx): Promise<void> {
  for (const table of bulky) {
    await tx.execute(sql`
      insert into bench.left_out
      select ${table}, conname,
        format('alter table %I add constraint %I %s', ${table}::text, conname, pg_get_constraintdef(oid))
      from pg_constraint where conrelid = ${table}::regclass and contype = 'p'`)
    await tx.execute(sql`
      insert into bench.left_out
      select ${table}, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
      from pg_index where indrelid = ${table}::regclass and not indisprimary`)
    const left = await tx.execute<LeftOut>(sql`select name, definition from bench.left_out where made_on = ${table}`)
    for (const { name, definition } of left)
      await tx.execute(
        definition.startsWith('alter table')
          ? sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`
          : sql`drop index ${sql.identifier(name)}`,
      )
  }
}

type LeftOut = { name: string; definition: string }

/** The indexes still to be built again, each as the statement that builds it. */
export async function indexesLeftOut(db: Database): Promise<LeftOut[]> {
  const rows = await db.execute<LeftOut>(sql`select name, definition from bench.left_out order by made_on, name`)
  return [...rows]
}

/** Builds one of them again. */
export async function buildIndex(db: Database, { name, definition }: LeftOut): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local maintenance_work_mem = '1GB'`)
    await tx.execute(sql.raw(definition))
    await tx.execute(sql`delete from bench.left_out where name = ${name}`)
  })
}

/** Marks what all can see and counts what there is, as the server does by and by. */
export const settle = (db: Database) => db.execute(sql`vacuum (analyze)`)
