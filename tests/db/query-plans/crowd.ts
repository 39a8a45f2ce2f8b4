import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** How many people have the same units in their cases. */
const peoplePerArea = 800

/** The id that stands for this one in a copy, and in the copy's area. What is nobody's stays so. */
const copied = (id: SQL) => sql`md5(${id}::text || ':' || copy)::uuid`
/** Of five cases three are over. */
const hasEnded = sql`copy % 5 > 1`

/** Of three meetings one has been held, the others are to come or were never closed. */
const wasHeld = sql`copy % 3 = 0`

/** Cases began over some three years. */
const earlier = (at: SQL) => sql`${at} - copy % 1000 * interval '1 day'`
const meetsAt = sql`at + copy % 700 * interval '1 day'`

const inArea = (id: SQL) => sql`case area when 0 then ${id} else md5(${id}::text || ' in ' || area)::uuid end`

const name = {
  given_name: sql`(array['Anna','Bo','Cilla','David','Eva','Filip','Greta','Hugo'])[1 + copy % 8]`,
  family_name: sql`'Namn' || substr(md5(copy::text), 1, 6)`,
  birth_date: sql`date '1930-01-01' + copy * 7 % 30000`,
}

type Tables = Readonly<Record<string, Readonly<Record<string, SQL>>>>

/** What differs between the copies of a table's rows; the other columns are as in the pattern. */
const perPerson: Tables = {
  people: {
    id: copied(sql`id`),
    identifier_value: sql`'1' || lpad(copy::text, 11, '0')`,
    ...name,
  },
  caseload: { unit_id: inArea(sql`unit_id`), person_id: copied(sql`person_id`), ...name },
  processes: {
    id: copied(sql`id`),
    person_id: copied(sql`person_id`),
    started_by_unit: inArea(sql`started_by_unit`),
    place_unit: inArea(sql`place_unit`),
    started_at: earlier(sql`started_at`),
    ended_at: sql`case when ${hasEnded} then ${earlier(sql`started_at`)} end`,
  },
  process_parties: { process_id: copied(sql`process_id`), unit_id: inArea(sql`unit_id`) },
  process_links: { from_process: copied(sql`from_process`), to_process: copied(sql`to_process`) },
  process_events: {
    process_id: copied(sql`process_id`),
    unit_id: inArea(sql`unit_id`),
    sent_by: inArea(sql`sent_by`),
    recorded_at: earlier(sql`recorded_at`),
  },
  submissions: { process_id: copied(sql`process_id`), user_id: inArea(sql`user_id`), key: sql`key || ':' || copy` },
  work: {
    process_id: copied(sql`process_id`),
    unit_id: inArea(sql`unit_id`),
    person_id: copied(sql`person_id`),
    place_unit: inArea(sql`place_unit`),
  },
  deadlines: {
    process_id: copied(sql`process_id`),
    unit_id: inArea(sql`unit_id`),
    due_at: sql`now() + copy % 60 * interval '1 day'`,
  },
  deviations: { id: copied(sql`id`), process_id: copied(sql`process_id`), unit_id: inArea(sql`unit_id`) },
  notices: { process_id: copied(sql`process_id`), unit_id: inArea(sql`unit_id`) },
  seen: {
    user_id: inArea(sql`user_id`),
    process_id: copied(sql`process_id`),
    at: earlier(sql`at`),
  },
  meetings: {
    process_id: copied(sql`process_id`),
    person_id: copied(sql`person_id`),
    at: meetsAt,
    status: sql`case when ${wasHeld} then 'held' else status end`,
  },
  unit_meetings: {
    unit_id: inArea(sql`unit_id`),
    process_id: copied(sql`process_id`),
    at: meetsAt,
    is_booked: sql`not ${wasHeld}`,
    is_open: sql`not ${wasHeld} and not ${hasEnded}`,
  },
  shared: { process_id: copied(sql`process_id`), person_id: copied(sql`person_id`) },
  documents: { process_id: copied(sql`process_id`) },
  grants: {
    id: copied(sql`id`),
    person_id: copied(sql`person_id`),
    user_id: copied(sql`user_id`),
    granted_by: inArea(sql`granted_by`),
    granted_unit: inArea(sql`granted_unit`),
  },
  invitations: { id: copied(sql`id`), grant_id: copied(sql`grant_id`), token_hash: sql`token_hash || copy` },
  acute_codes: {
    id: copied(sql`id`),
    person_id: copied(sql`person_id`),
    code_hash: sql`code_hash || copy`,
    made_by: inArea(sql`made_by`),
    unit_id: inArea(sql`unit_id`),
  },
  access_log: {
    person_id: copied(sql`person_id`),
    process_id: copied(sql`process_id`),
    user_id: inArea(sql`user_id`),
    unit_id: inArea(sql`unit_id`),
    grant_id: copied(sql`grant_id`),
  },
}

/** Accounts of the person's own side, one or more for each person. */
const perGuest: Tables = {
  users: { id: copied(sql`id`) },
  credentials: { user_id: copied(sql`user_id`), user_name: sql`user_name || copy` },
  sessions: { id: sql`id || copy`, user_id: copied(sql`user_id`), grant_id: copied(sql`grant_id`) },
  sign_in_attempts: { key: sql`key || copy` },
}

const perArea: Tables = {
  units: { id: inArea(sql`id`) },
  users: { id: inArea(sql`id`) },
  assignments: { id: inArea(sql`id`), user_id: inArea(sql`user_id`), unit_id: inArea(sql`unit_id`) },
}

type Kept = Readonly<Record<string, SQL>>

/** Which of a case's rows are copied, where not all: a long history is the case's own and says nothing of others. */
const latest: Kept = {
  process_events: sql`version <= 4`,
  submissions: sql`version <= 2`,
  notices: sql`version <= 4`,
  work: sql`not ${hasEnded}`,
}
const guests: Kept = { users: sql`profession = ''` }
const staff: Kept = { users: sql`profession <> ''` }

type Column = { name: string }
type Writer = Pick<Database, 'execute'>

async function copyRows(db: Writer, tables: Tables, series: SQL, kept: Kept): Promise<void> {
  for (const [table, different] of Object.entries(tables)) {
    const columns = await db.execute<Column>(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' order by ordinal_position`)
    const names = columns.map(({ name }) => sql.identifier(name))
    const values = columns.map(({ name }) => different[name] ?? sql.identifier(name))
    await db.execute(sql`
      insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)})
      select ${sql.join(values, sql`, `)} from ${sql.identifier(table)} cross join ${series}
      where ${kept[table] ?? sql`true`}`)
  }
}

/** The months in which the cases began, as they would be there if the tool had been in use. */
const makePastMonths = (db: Writer) =>
  db.execute(sql`
    do $$ declare first_day date; begin
      for first_day in select generate_series(date_trunc('month', now()) - interval '40 months',
        date_trunc('month', now()) - interval '1 month', interval '1 month') loop
        execute format('create table %I partition of process_events for values from (%L) to (%L)',
          'process_events_' || to_char(first_day, 'YYYY_MM'), first_day, first_day + interval '1 month');
      end loop;
    end $$`)

/**
 * Fills a database that holds one person's cases with copies of them, until there are so many processes: each area has
 * its own units and people, and the first people live where the pattern does. Statistics and visibility are up to date.
 */
export async function makeCrowd(owner: Database, processes: number): Promise<void> {
  const [pattern] = await owner.execute<{ count: number }>(sql`select count(*)::integer as count from processes`)
  const people = Math.ceil(processes / (pattern?.count ?? 1))
  const areas = Math.ceil(people / peoplePerArea)
  const everyArea = sql`generate_series(1, ${areas - 1}::integer) area`
  const everyone = sql`(select copy, copy % ${areas}::integer as area from generate_series(1, ${people}::integer) copy) copies`
  await owner.transaction(async (tx) => {
    await makePastMonths(tx)
    await tx.execute(sql`set local session_replication_role = replica`)
    await copyRows(tx, perPerson, everyone, latest)
    await copyRows(tx, perGuest, everyone, guests)
    await copyRows(tx, perArea, everyArea, staff)
  })
  await owner.execute(sql`vacuum (analyze)`)
}
