import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { channel } from '#app/domain/notify.server.ts'
import type { Row, Written } from './written-rows.ts'

/**
 * Writes an event with all its rows as by hand: one transaction of the table's owner, every statement prepared, all sent
 * at once. The rows are those that `send` wrote for the same event, moved to the next version.
 */
export const writeRaw = (client: postgres.Sql, rows: Written, version: number) =>
  client.begin((tx) => [
    appendEvent(tx, rows, version),
    moveProcess(tx, rows, version),
    ...writeWork(tx, rows, version),
    ...writeDeadlines(tx, rows),
    ...writeShared(tx, rows, version),
    ...giveNotices(tx, rows, version),
    ...keepKey(tx, rows, version),
    announce(tx, rows),
  ])

type Tx = postgres.TransactionSql

const only = (rows: readonly Row[]): Row => {
  const [row] = rows
  if (!row) throw new Error('A row is missing.')
  return row
}

const json = (tx: Tx, value: unknown) => tx.json(value as postgres.JSONValue)

/** The value as it is written, now of this version. */
const atVersion = (tx: Tx, value: unknown, version: number) => json(tx, { ...(value as object), version })

function appendEvent(tx: Tx, { process_events }: Written, version: number) {
  const { recorded_at: _, ...row } = only(process_events)
  return tx`insert into process_events ${tx({ ...row, version, event: atVersion(tx, row.event, version) })}`
}

function moveProcess(tx: Tx, { processes }: Written, version: number) {
  const row = only(processes)
  const { status, phase, place_unit, estimated_on, certainty, ended_at } = row
  const kept = { status, phase, place_unit, estimated_on, certainty, ended_at } as Row
  const moved = { ...kept, version, state: atVersion(tx, row.state, version) }
  return tx`update processes set ${tx(moved)} where id = ${String(row.id)}`
}

const writeWork = (tx: Tx, { work }: Written, version: number) =>
  some(
    work,
    (rows) => tx`
    insert into work ${tx(rows.map((row) => ({ ...row, version })))}
    on conflict (process_id, unit_id) do update set bucket = excluded.bucket, event = excluded.event,
      task = excluded.task, item = excluded.item, due_at = excluded.due_at, waits_for_unit = excluded.waits_for_unit,
      waits_for_party = excluded.waits_for_party, waits_for_event = excluded.waits_for_event,
      waits_until = excluded.waits_until, phase = excluded.phase, place_unit = excluded.place_unit,
      estimated_on = excluded.estimated_on, version = excluded.version, updated_at = excluded.updated_at`,
  )

const writeDeadlines = (tx: Tx, { deadlines }: Written) =>
  some(
    deadlines,
    (rows) => tx`
    insert into deadlines ${tx(rows)}
    on conflict (process_id, kind, subject) do update set unit_id = excluded.unit_id, owed_by = excluded.owed_by,
      due_at = excluded.due_at, met_at = excluded.met_at, status = excluded.status`,
  )

const writeShared = (tx: Tx, { shared }: Written, version: number) =>
  some(
    shared,
    (rows) => tx`
    insert into shared ${tx(rows.map((row) => ({ ...row, version, body: json(tx, row.body) })))}
    on conflict (process_id, item) do update set body = excluded.body, person_only = excluded.person_only,
      version = excluded.version, updated_at = excluded.updated_at`,
  )

const giveNotices = (tx: Tx, { notices }: Written, version: number) =>
  some(notices, (rows) => tx`insert into notices ${tx(rows.map(({ id: _, ...row }) => ({ ...row, version })))}`)

const keepKey = (tx: Tx, { submissions }: Written, version: number) =>
  some(
    submissions,
    (rows) => tx`
    insert into submissions ${tx(rows.map(({ at: _, ...row }) => ({ ...row, key: randomUUID(), version })))}`,
  )

function announce(tx: Tx, { processes, work }: Written) {
  const { id: processId, person_id: personId } = only(processes)
  const units = work.map(({ unit_id }) => unit_id)
  return tx`select pg_notify(${channel}, ${JSON.stringify({ processId, personId, units })})`
}

/** A statement for the rows, when there are any. */
const some = <T>(rows: readonly Row[], statement: (rows: Row[]) => T): T[] =>
  rows.length > 0 ? [statement([...rows])] : []
