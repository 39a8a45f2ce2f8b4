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
  'NO_PLACE',
])

/**
 * What the server says when it cannot do it now: connection exceptions (class 08), a full disk, no memory or too many
 * connections (53), shutting down, crashed or starting up (57P), a failing disk (58); a standby that has not taken over yet (25006);
 * and when it took longer than may be (57014) or stood in the way of another (40001, 40P01, 55P03).
 */
const isServerUnable = (code: string) =>
  /^(08|53|57P|58)[0-9A-Z]+$/.test(code) || ['25006', '57014', '40001', '40P01', '55P03'].includes(code)

/** A server on this machine that has stopped has taken its Unix socket with it. */
const isSocketGone = ({ name, code, syscall }: Error & { code?: unknown; syscall?: unknown }) =>
  code === 'ENOENT' && (syscall === 'connect' || name === 'QueryFailed')

/** The workers' driver, which gives no code, when a connection of its own has died. */
const isCutOff = (message: string) => /^(Connection terminated|Client has encountered a connection error)/.test(message)

/** The code by which the database could not do its work now, so that the same request may work later; else null. */
export function outageOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code } = error as { code?: unknown }
  if (isSocketGone(error)) return 'ENOENT'
  if (typeof code === 'string' && (networkCodes.has(code) || isServerUnable(code))) return code
  if (isCutOff(error.message)) return 'CONNECTION_CLOSED'
  const among = error instanceof AggregateError ? error.errors.map(outageOf).find((one) => one !== null) : null
  return among ?? outageOf(error.cause)
}

/** True when the database could not be reached or cannot do its work now, so that the same request may work later. */
export const isDatabaseDown = (error: unknown): boolean => outageOf(error) !== null
