import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { Identifier } from '#db/open-process.server.ts'
import { processes } from '#db/schema/index.ts'
import { findSubmission } from './find-case.server.ts'
import { type Refusal, refused } from './outcome.ts'

export type StartOutcome =
  | { ok: true; personId: string; processId: string }
  | { ok: false; reason: 'alreadyOpen'; personId: string }
  | Refusal

/** Two who start the same person's case at once do it one after the other. */
export const lockIdentifier = (tx: Tx, { identifierType, identifierDomain = '', identifierValue }: Identifier) =>
  tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${identifierType}:${identifierDomain}:${identifierValue}`}, 0))`,
  )

/** What the same form began when it came the first time, or null. A key that has served for something else is refused. */
export async function findStarted(tx: Tx, userId: string, key: string): Promise<StartOutcome | null> {
  const submission = await findSubmission(tx, userId, key)
  if (!submission) return null
  const { processId, version } = submission
  const [found] = await tx
    .select({ personId: processes.personId })
    .from(processes)
    .where(and(eq(processes.id, processId), sql`${version} = 1`))
  return found ? { ok: true, personId: found.personId, processId } : refused('MALFORMED', ['key'])
}
