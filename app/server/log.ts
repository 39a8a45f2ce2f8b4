import { pino } from 'pino'

/** One line of JSON per fault on standard error's behalf; `LOG_LEVEL` says how much. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null })

type Where = { method: string; path: string }

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}

/** The places in our code that the fault went through. The message goes first in a stack: it is left out. */
const framesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack?.match(/^\s+at .*(?:file:|node:|\/).*:\d+:\d+\)?$/gm) ?? []).slice(0, 8).map((line) => line.trim())
    : []

/** A path without the ids in it, which would tie the log to a person, and without what opens an invitation. */
const withoutIds = (path: string) =>
  path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').replace(/^(\/inbjudan\/)[^/]+/i, '$1:token')

/**
 * Logs a fault by its kind, code and place. Never its message, query or parameters: a failed insert's message holds the
 * patient's own data.
 */
export function logFault(error: unknown, { method, path }: Where): void {
  const kind = error instanceof Error ? error.name : typeof error
  log.error({ kind, code: codeOf(error), method, path: withoutIds(path), frames: framesOf(error) }, 'fault')
}
