import { drizzle } from 'drizzle-orm/postgres-js'
import type { Database, Tx } from './client.server.ts'

/** What queries are written with before there is a connection to send them by. */
export type Writer = Pick<Database, 'select' | 'insert'>

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
    written ??= write(drizzle.mock()).prepare('')
    return sentBy(tx, written).execute(values)
  }
}

/** Drizzle binds what it has written to the connection that it was written for: the same for the transaction's own. */
function sentBy<Answer>({ _ }: Pick<Tx, '_'>, written: Written<Answer>): Written<Answer> {
  const { client } = _.session as unknown as { client: unknown }
  return Object.create(written, { client: { value: client } })
}
