/** A query that failed, told by its SQLSTATE and its text with placeholders: never by values, which may be a patient's. */
export class QueryFailed extends Error {
  constructor(
    readonly code: string,
    readonly query: string,
  ) {
    super(`A query failed: ${code}`)
    this.name = 'QueryFailed'
    this.cause = { code }
  }
}

/**
 * True when a value held what no text of PostgreSQL can: a null character, or bytes that are no UTF-8. Told by name, since
 * the built server and the built pages each have this file.
 */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'QueryFailed') return false
  const { code } = error as { code?: unknown }
  return code === '22021' || code === '22P05'
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The error to throw instead of one of the driver's or of Drizzle's, whose messages quote values. Others stay. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { query, cause } = error as { query?: unknown; cause?: { code?: unknown } }
  if (error.name === 'PostgresError') return new QueryFailed(textOf((error as { code?: unknown }).code), textOf(query))
  if (typeof query !== 'string' || !('params' in error)) return error
  return new QueryFailed(textOf(cause?.code), query)
}
