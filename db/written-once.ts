import { Column, is, SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Database, Tx } from './client.server.ts'
import { drivenOf } from './prepared.ts'

/** What queries are written with before there is a connection to send them by. */
export type Writer = Pick<Database, 'select' | 'insert' | '$with' | 'with'>

type Written<Answer> = { execute: (values: Values) => Promise<Answer> }
type Writable<Answer> = { prepare: (name: string) => Written<Answer> }
type Values = Readonly<Record<string, unknown>>

/**
 * A query that Drizzle writes as SQL the first time only, which for some takes it longer than the server takes to answer
 * them. What differs from one time to the next are placeholders. Answers a function that sends it with their values.
 */
export function writtenOnce<Answer>(write: (writer: Writer) => Writable<Answer>) {
  let written: Written<Answer> | undefined
  return (tx: Pick<Tx, '_'>, values: Values): Promise<Answer> => {
    written ??= readOnce(write(drizzle.mock()).prepare(''))
    return sentBy(tx, written).execute(values)
  }
}

/** Drizzle binds what it has written to the connection that it was written for: the same for the transaction's own. */
const sentBy = <Answer>(tx: Pick<Tx, '_'>, written: Written<Answer>): Written<Answer> =>
  Object.create(written, { client: { value: drivenOf(tx) } })

type Read = { mapFromDriverValue: (value: unknown) => unknown }
type Field = { path: readonly string[]; field: Column | SQL | SQL.Aliased }
type Row = Record<string, unknown>
type Reading = { fields?: readonly Field[]; customResultMapper?: (rows: readonly (readonly unknown[])[]) => Row[] }

/**
 * Drizzle finds out for each value of each row how it is read, which costs as much as reading it. It is found out here
 * once. An answer that holds objects is left to Drizzle, which knows when one is null.
 */
function readOnce<Answer>(written: Written<Answer>): Written<Answer> {
  const reading = written as Reading
  const { fields } = reading
  if (!fields?.every(({ path }) => path.length === 1)) return written
  const columns = fields.map(({ path: [name = ''], field }) => ({ name, read: readOf(field) }))
  reading.customResultMapper = (rows) =>
    rows.map((values) => {
      const row: Row = {}
      columns.forEach(({ name, read }, index) => {
        const value = values[index]
        row[name] = value === null || read === null ? value : read.mapFromDriverValue(value)
      })
      return row
    })
  return written
}

const decoderOf = (query: SQL): Read => (query as unknown as { decoder: Read }).decoder

/** What reads the values of the column, or null when they are as they come. */
function readOf(field: Field['field']): Read | null {
  const decoder = is(field, Column) ? field : decoderOf(is(field, SQL) ? field : field.sql)
  return decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue ? null : decoder
}
