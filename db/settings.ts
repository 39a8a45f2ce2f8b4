import { StartError } from './embedded/start-error.ts'

/** Connections per process and role. Each request holds one while its transaction lasts. */
const poolSizes = { web: 10, worker: 4, guest: 5 } as const

/** The variables that may name a login of the role's own. */
const ownLogins = { web: 'DATABASE_WEB_URL', worker: 'DATABASE_WORKER_URL', guest: 'DATABASE_GUEST_URL' } as const

export type AppRole = keyof typeof poolSizes

/** The database of the owner, or an error that says what to set. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new StartError(
      'DATABASE_URL is not set: it names the PostgreSQL to use, as postgres://user:password@host/database.',
    )
  return url
}

/**
 * Where and how a role connects: by its own login when its variable names one, else as the owner's login that has given
 * up all its rights but the role's from the first byte on.
 */
export function connectionFor(role: AppRole) {
  const own = process.env[ownLogins[role]]
  const limits = { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 }
  return {
    url: own ?? databaseUrl(),
    max: poolSizes[role],
    connection: own
      ? { application_name: `hemvagen-${role}` }
      : { application_name: `hemvagen-${role}`, role, ...(role === 'worker' ? {} : limits) },
  }
}
