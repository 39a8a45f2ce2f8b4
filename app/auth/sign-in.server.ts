import { withoutIdentity } from '#db/client.server.ts'
import { credentialByName } from '#db/credentials.server.ts'
import { assignmentsOf, chooseAssignment } from '#db/sessions.server.ts'
import { absoluteLimit, cookieFor, lucia } from './lucia.server.ts'
import { isPassword } from './password.server.ts'
import { hashOf } from './session-adapter.server.ts'
import { type Attempt, clearFailures, mayTry, recordFailure, window } from './throttle.server.ts'

export type SignInOutcome =
  | { ok: true; cookie: string; mustChoose: boolean }
  | { ok: false; reason: 'wrong' | 'noAssignment' }
  /** `until`: the instant from which the next attempt is let in at the latest. */
  | { ok: false; reason: 'throttled'; until: string }

/**
 * Signs a local account in under a new session id, and chooses the assignment when there is but one. An unknown name and
 * a wrong password give the same answer after the same work.
 */
export async function signIn(attempt: Attempt & { password: string }, now: string): Promise<SignInOutcome> {
  const { password, address } = attempt
  const tried = { name: attempt.name.trim().toLowerCase(), address }
  const { isLet, credential } = await withoutIdentity(async (tx) => ({
    isLet: await mayTry(tx, tried, now),
    credential: await credentialByName(tx, tried.name),
  }))
  if (!isLet) return { ok: false, reason: 'throttled', until: new Date(Date.parse(now) + window).toISOString() }

  const isRight = await isPassword(password, credential?.passwordHash ?? null)
  if (!credential || !isRight) {
    await withoutIdentity((tx) => recordFailure(tx, tried))
    return { ok: false, reason: 'wrong' }
  }
  return begin(credential.userId, tried)
}

async function begin(userId: string, tried: Attempt): Promise<SignInOutcome> {
  const assignments = await withoutIdentity(async (tx) => {
    await clearFailures(tx, tried)
    return assignmentsOf(tx, userId)
  })
  const [only, ...others] = assignments
  if (!only) return { ok: false, reason: 'noAssignment' }

  const sessionId = await openSession(userId, others.length === 0 ? only.assignmentId : null)
  return { ok: true, cookie: cookieFor(sessionId), mustChoose: others.length > 0 }
}

/** Begins a session under a new id, in the assignment when one is given. Answers the id, which only the cookie holds. */
async function openSession(userId: string, assignmentId: string | null): Promise<string> {
  const absoluteExpiresAt = new Date(Date.now() + absoluteLimit.milliseconds())
  const { id } = await lucia.createSession(userId, { absoluteExpiresAt, assignment: null })
  if (assignmentId) await withoutIdentity((tx) => chooseAssignment(tx, hashOf(id), assignmentId))
  return id
}
