import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { clearSignInAttempts, recordSignInAttempt, signInAttemptsSince } from '#db/credentials.server.ts'

/** How far back attempts count, in milliseconds. */
export const window = 15 * 60_000

/** One name is guessed at rarely; one address may be a whole hospital's, so only its failures count. */
const limits = { name: 5, address: 100 }

export type Attempt = { name: string; address: string }

const keyOf = (kind: keyof typeof limits, value: string) =>
  createHash('sha256').update(`${kind}:${value}`).digest('hex')

/**
 * Answers whether one more sign-in may be tried, and counts it against the name at once, one try at a time, so that many
 * at the same moment are not many chances. The count is in the database: it holds for every app process and over restarts.
 */
export async function mayTry(tx: Tx, { name, address }: Attempt, now: string): Promise<boolean> {
  const since = new Date(Date.parse(now) - window)
  const byName = keyOf('name', name)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${byName}))`)
  if ((await signInAttemptsSince(tx, byName, since)) >= limits.name) return false
  if (!(await mayTryFrom(tx, address, now))) return false
  await recordSignInAttempt(tx, byName)
  return true
}

/** Answers whether the address may try once more, whatever it is that it tries to open. */
export async function mayTryFrom(tx: Tx, address: string, now: string): Promise<boolean> {
  const since = new Date(Date.parse(now) - window)
  return (await signInAttemptsSince(tx, keyOf('address', address), since)) < limits.address
}

export const recordFailure = (tx: Tx, { address }: Pick<Attempt, 'address'>) =>
  recordSignInAttempt(tx, keyOf('address', address))

/** A right password wipes the name's count. The address keeps its own, else one known password would open the rest. */
export const clearFailures = (tx: Tx, { name }: Attempt) => clearSignInAttempts(tx, keyOf('name', name))
