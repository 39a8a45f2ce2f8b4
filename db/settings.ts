import { addressOf } from './address.ts'
import { StartError } from './embedded/start-error.ts'
import type { Limits } from './turnstile.ts'

/** Connections per process and role, unless the variable says otherwise. Each request holds one while its transaction lasts. */
const connections = {
  web: { variable: 'DATABASE_WEB_CONNECTIONS', usual: 10 },
  worker: { variable: 'DATABASE_WORKER_CONNECTIONS', usual: 4 },
  guest: { variable: 'DATABASE_GUEST_CONNECTIONS', usual: 5 },
} as const

/** The variables that may name a login of the role's own. */
const ownLogins = { web: 'DATABASE_WEB_URL', worker: 'DATABASE_WORKER_URL', guest: 'DATABASE_GUEST_URL' } as const

export type AppRole = keyof typeof connections

/** The database of the owner, or an error that says what to set. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new StartError(
      'DATABASE_URL is not set: it names the PostgreSQL to use, as postgres://user:password@host/database.',
    )
  return url
}

/** A whole number from 1 that the variable may set. */
function numberOf(variable: string, usual: number): number {
  const given = process.env[variable]
  const number = Number(given ?? usual)
  if (Number.isInteger(number) && number >= 1) return number
  throw new StartError(`${variable} is ${given}: it must be a whole number from 1.`)
}

/** How long one statement of a request may take, in milliseconds. */
const mostPerStatement = () => numberOf('DATABASE_TIMEOUT_SECONDS', 15) * 1_000

/**
 * Every query is prepared, and its plan for any parameters is one that a test has looked at. Left to itself PostgreSQL
 * plans for the parameters of each time, which over policies and partitions costs more than the query. Pages that lie
 * apart cost little more than those in a row, as in memory and on any disk without an arm: by its own setting it would
 * read all of a small table, such as the staff's assignments, where every policy asks for one row of it.
 */
const planning = { plan_cache_mode: 'force_generic_plan', jit: 'off', random_page_cost: '1.1' } as const

/**
 * Where and how a role connects: by its own login when its variable names one, else as the owner's login that has given
 * up all its rights but the role's from the first byte on.
 */
export function connectionFor(role: AppRole) {
  const own = process.env[ownLogins[role]]
  const { variable, usual } = connections[role]
  const limits = { statement_timeout: mostPerStatement(), idle_in_transaction_session_timeout: 30_000 }
  return {
    ...addressOf(own ?? databaseUrl()),
    max: numberOf(variable, usual),
    connection: own
      ? { application_name: `hemvagen-${role}` }
      : { application_name: `hemvagen-${role}`, role, ...planning, ...(role === 'worker' ? {} : limits) },
  }
}

/** Who finds all connections taken waits for a second, if not too many do already: a reader is told rather than kept. */
export const queueFor = (places: number): Limits => ({ places, waiting: 100 * places, patience: 1_000 })

/**
 * How long a request's whole transaction may go without an end, in milliseconds, before its connections are given up as
 * dead: longer than the server lets a statement take, so only when the server is heard of no more. Jobs take their time.
 */
export const mostPerTransaction = (role: AppRole): number | null =>
  role === 'worker' ? null : mostPerStatement() * 1.5
