import { withoutIdentity } from '#db/client.server.ts'
import { credentialByName } from '#db/credentials.server.ts'
import { absoluteLimit, cookieFor, lucia } from './lucia.server.ts'
import { isPassword } from './password.server.ts'
import { choosePurpose, listAssignments, listGrants, type Purpose } from './session.server.ts'
import { hashOf } from './session-adapter.server.ts'
import { type Attempt, clearFailures, mayTry, recordFailure, window } from './throttle.server.ts'

/** Which pages a user belongs to: those of staff, or those of the person and whom the person has let in. */
export type Side = 'staff' | 'person'

type Throttled = { ok: false; reason: 'throttled'; until: string }

export type SignInOutcome =
  | { ok: true; cookie: string; mustChoose: boolean; side: Side }
  | { ok: false; reason: 'wrong' | 'noAssignment' }
  /** `until`: the instant from which the next attempt is let in at the latest. */
  | Throttled

/**
 * Signs a local account in under a new session id, and chooses the assignment when there is but one. Who works nowhere
 * but has been let in to somebody's page comes in there. An unknown name and a wrong password give the same answer after
 * the same work.
 */
export async function signIn(attempt: Attempt & { password: string }, now: string): Promise<SignInOutcome> {
  const known = await recognise(attempt, now)
  return known.ok ? begin(known.userId) : known
}

export type Recognised = { ok: true; userId: string } | { ok: false; reason: 'wrong' } | Throttled

/** Answers whose name and password it is, as often as names and addresses may try. */
export async function recognise(attempt: Attempt & { password: string }, now: string): Promise<Recognised> {
  const { password, address } = attempt
  const tried = { name: attempt.name.trim().toLowerCase(), address }
  const { isLet, credential } = await withoutIdentity(async (tx) => ({
    isLet: await mayTry(tx, tried, now),
    credential: await credentialByName(tx, tried.name),
  }))
  if (!isLet) return { ok: false, reason: 'throttled', until: endOfWait(now) }

  const isRight = await isPassword(password, credential?.passwordHash ?? null)
  if (!credential || !isRight) {
    await withoutIdentity((tx) => recordFailure(tx, tried))
    return { ok: false, reason: 'wrong' }
  }
  await withoutIdentity((tx) => clearFailures(tx, tried))
  return { ok: true, userId: credential.userId }
}

/** The instant from which who is throttled now is let in again at the latest. */
export const endOfWait = (now: string) => new Date(Date.parse(now) + window).toISOString()

async function begin(userId: string): Promise<SignInOutcome> {
  const [only, ...others] = await listAssignments(userId)
  if (!only) return beginAsGuest(userId)

  const sessionId = await openSession(userId, others.length === 0 ? { assignmentId: only.assignmentId } : null)
  return { ok: true, cookie: cookieFor(sessionId), mustChoose: others.length > 0, side: 'staff' }
}

async function beginAsGuest(userId: string): Promise<SignInOutcome> {
  const [only, ...others] = await listGrants(userId)
  if (!only) return { ok: false, reason: 'noAssignment' }

  const sessionId = await openSession(userId, others.length === 0 ? { grantId: only.grantId } : null)
  return { ok: true, cookie: cookieFor(sessionId), mustChoose: others.length > 0, side: 'person' }
}

/** Begins a session under a new id, for the purpose when there is one. Answers the id, which only the cookie holds. */
export async function openSession(userId: string, purpose: Purpose | null): Promise<string> {
  const absoluteExpiresAt = new Date(Date.now() + absoluteLimit.milliseconds())
  const { id } = await lucia.createSession(userId, { absoluteExpiresAt, assignment: null, grantId: null })
  if (purpose) await withoutIdentity((tx) => choosePurpose(tx, hashOf(id), purpose))
  return id
}
