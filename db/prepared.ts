import type postgres from 'postgres'
import type { Tx } from './client.server.ts'

type Client = Pick<postgres.Sql, 'unsafe'>

type Driver = postgres.TransactionSql

/** A transaction of the driver, with what `db/patches` gives it and what it is given here. */
export type Driven = Driver & {
  begun: Promise<unknown>
  finish: () => Promise<unknown>
  endHere: () => void
}

/**
 * Makes a client of the driver send every query that has parameters as a named statement, also in its transactions. The
 * server then parses and plans each text once per connection, and the driver need not ask for the parameters' types
 * before it sends them, so that queries which do not wait for each other go out together, the first of them right behind
 * BEGIN. Drizzle does not ask for it.
 */
export function prepareAll<Sql extends postgres.Sql>(client: Sql): Sql {
  prepareQueries(client)
  const begin = client.begin.bind(client) as Nested
  const beginAhead = (work: Work) => begin(Object.assign((tx: Driver) => doWithin(tx as Driven, work), { ahead: true }))
  return Object.assign(client, { begin: beginAhead })
}

type Work = (tx: Driver) => unknown
type Nested = (work: Work) => Promise<unknown>

/**
 * Does the work with the transaction prepared. Of queries that were sent together some may go on when one has failed, and
 * ask for more: by then the connection may be in another's transaction, so what is asked for after the end is refused.
 */
async function doWithin(tx: Driven, work: Work): Promise<unknown> {
  let isOver = false
  prepareQueries(tx, () => {
    if (isOver) throw new Error('The transaction is over.')
  })
  const savepoint = tx.savepoint.bind(tx) as Nested
  const endHere = () => {
    if (isOver) return
    isOver = true
    tx.finish().catch(() => {}) // Who waits for the transaction is told.
  }
  Object.assign(tx, { endHere, savepoint: (inner: Work) => savepoint((nested) => doWithin(nested as Driven, inner)) })
  try {
    const [answer] = await Promise.all([firstFailure(work(tx)), tx.begun])
    return answer
  } finally {
    isOver = true
  }
}

/** The driver's own transaction under one of Drizzle's. */
export const drivenOf = ({ _ }: Pick<Tx, '_'>): Driven => (_.session as unknown as { client: Driven }).client

/** Settled when the server has begun the transaction. Until then a query may be sent behind a BEGIN that fails. */
export const begunOf = async (tx: Pick<Tx, '_'>): Promise<void> => {
  await drivenOf(tx).begun
}

/**
 * Answers what was asked, and has it committed without another round trip: COMMIT is sent right behind what is asked for
 * in this turn, and nothing can be asked for after it. When a query fails the server rolls all of it back; when what is
 * made of the answers fails, it stays.
 */
export function asLast<Asked>(tx: Pick<Tx, '_'>, asked: Promise<Asked>): Promise<Asked> {
  process.nextTick(drivenOf(tx).endHere)
  return asked
}

/** What the server says to queries that were sent behind one that failed. */
const aborted = '25P02'

/**
 * Of queries that were sent together the one that failed is not always the first to be heard of. The driver knows which
 * it was, and tells of it in place of those behind it, when it is shown their own error instead of Drizzle's.
 */
async function firstFailure(work: unknown): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    const { cause } = error as { cause?: { code?: unknown } }
    throw cause?.code === aborted ? cause : error
  }
}

/** A query goes out when it is asked for, not when it is first waited for, so that those asked for first go first. */
function prepareQueries(client: Client, assertOpen = () => {}): void {
  const unsafe = client.unsafe.bind(client)
  const prepared = (...[text, parameters, options]: Parameters<Client['unsafe']>) => {
    assertOpen()
    const query = unsafe(text, parameters, { ...options, prepare: true })
    query.execute()
    return query
  }
  Object.assign(client, { unsafe: prepared })
}
