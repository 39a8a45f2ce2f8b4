import type postgres from 'postgres'

type Client = Pick<postgres.Sql, 'unsafe'>

/**
 * Makes a client of the driver send every query that has parameters as a named statement, also in its transactions. The
 * server then parses and plans each text once per connection, and the driver need not ask for the parameters' types
 * before it sends them, so that queries which do not wait for each other go out together. Drizzle does not ask for it.
 */
export function prepareAll<Sql extends postgres.Sql>(client: Sql): Sql {
  prepareQueries(client)
  const begin = client.begin.bind(client) as Nested
  return Object.assign(client, { begin: (work: Work) => begin((tx) => doWithin(tx, work)) })
}

type Work = (tx: postgres.TransactionSql) => unknown
type Nested = (work: Work) => Promise<unknown>

/**
 * Does the work with the transaction prepared. Of queries that were sent together some may go on when one has failed, and
 * ask for more: by then the connection may be in another's transaction, so what is asked for after the end is refused.
 */
async function doWithin(tx: postgres.TransactionSql, work: Work): Promise<unknown> {
  let isOver = false
  prepareQueries(tx, () => {
    if (isOver) throw new Error('The transaction is over.')
  })
  const savepoint = tx.savepoint.bind(tx) as Nested
  Object.assign(tx, { savepoint: (inner: Work) => savepoint((nested) => doWithin(nested, inner)) })
  try {
    return await firstFailure(work(tx))
  } finally {
    isOver = true
  }
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
