import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'

/** Whose session: a member of staff at a unit, or a guest with a grant. */
export type Purpose = { userId: string; assignmentId?: string; grantId?: string }

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

/** Writes a session row, as signing in would, and answers the browser's cookie. */
export async function signIn(owner: Database, { userId, assignmentId, grantId }: Purpose): Promise<string> {
  const id = randomBytes(25).toString('hex')
  await owner.insert(sessions).values({
    id: createHash('sha256').update(id).digest('hex'),
    userId,
    assignmentId: assignmentId ?? null,
    grantId: grantId ?? null,
    expiresAt: hours(12),
    absoluteExpiresAt: hours(24),
  })
  return `sid=${id}`
}
