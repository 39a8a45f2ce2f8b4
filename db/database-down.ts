const networkCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

/** Connection exceptions (class 08), shutting down or starting up (57P01–57P03), too many connections. */
const isServerAway = (code: string) => code.startsWith('08') || /^57P0[1-3]$/.test(code) || code === '53300'

/** True when the database could not be reached or went away, so that the same request may work later. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (networkCodes.has(code) || isServerAway(code))) return true
  return isDatabaseDown(error.cause) || (error instanceof AggregateError && error.errors.some(isDatabaseDown))
}
