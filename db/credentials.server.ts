import { sql } from 'drizzle-orm'
import type { Tx } from './client.server.ts'

/** The user and password hash of a local account, by its user name in any case; null when there is none. */
export async function credentialByName(
  tx: Tx,
  userName: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const [row] = await tx.execute<{ userId: string; passwordHash: string }>(
    sql`select user_id as "userId", password_hash as "passwordHash" from credential_by_name(${userName})`,
  )
  return row ?? null
}

/** How many sign-ins of this key have failed since then, over all app processes. */
export async function signInAttemptsSince(tx: Tx, key: string, since: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select sign_in_attempts_since(${key}, ${since.toISOString()}) as count`,
  )
  return row?.count ?? 0
}

/** Counts one failed sign-in against the key, from now on for a day. */
export async function recordSignInAttempt(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select sign_in_attempt_record(${key})`)
}

/** Forgets the key's failed sign-ins. */
export async function clearSignInAttempts(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select sign_in_attempts_clear(${key})`)
}
