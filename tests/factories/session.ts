import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'

/** Whose session: a member of staff at a unit, or a guest with a grant. */
export type Purpose = { userId: string; assignmentId?: string; grantId?: string }

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

/** Writes a session row, as signing in would, so that no password has to be hashed. Answers the cookie's value. */
export async function beginSession(owner: Database, { userId, assignmentId, grantId }: Purpose): Promise<string> {
  const value = randomBytes(25).toString('hex')
  await owner.insert(sessions).values({
    id: createHash('sha256').update(value).digest('hex'),
    userId,
    assignmentId: assignmentId ?? null,
    grantId: grantId ?? null,
    expiresAt: hours(12),
    absoluteExpiresAt: hours(24),
  })
  return value
}

/** The same, as the browser sends it. */
export const signIn = async (owner: Database, whose: Purpose): Promise<string> =>
  `sid=${await beginSession(owner, whose)}`
