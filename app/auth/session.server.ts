import type { AppLoadContext } from '@remix-run/node'
import { generateIdFromEntropySize, type Session, type User } from 'lucia'
import { askWithoutIdentity, type Tx, withoutIdentity } from '#db/client.server.ts'
import { grantsOf, type UsableGrant } from '#db/grants.server.ts'
import {
  type Assignment,
  assignmentsOf,
  chooseAssignment,
  chooseGrant,
  createSession,
  deleteSession,
  type StoredSession,
  sessionByHash,
} from '#db/sessions.server.ts'
import { cookieFor, idleLimit, lucia, sessionIdOf } from './lucia.server.ts'
import { hashOf } from './session-adapter.server.ts'

export type SignedIn = { session: Session; user: User }

/** Answers who the request's cookie belongs to, or null. Validated once per request: its loaders run side by side. */
export function readSession(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  context.session.read ??= validate(request)
  return context.session.read
}

async function validate(request: Request): Promise<SignedIn | null> {
  const id = sessionIdOf(request)
  if (!id) return null
  const { session, user } = await lucia.validateSession(id)
  return session && { session, user }
}

/** Answers the stored session of the request's cookie while it is good, and leaves its end where it is. */
export async function peekSession(request: Request): Promise<StoredSession | null> {
  const id = sessionIdOf(request)
  const found = id === null ? null : await askWithoutIdentity((database) => sessionByHash(database, hashOf(id)))
  return found && found.expiresAt > new Date() ? found : null
}

/** True when the browser brought a session id, whether or not it is still good. */
export const hasSessionCookie = (request: Request) => sessionIdOf(request) !== null

/** Ends the request's session, or all the user's sessions on all devices. */
export async function endSession({ session, user }: SignedIn, everywhere: boolean): Promise<void> {
  if (everywhere) await lucia.invalidateUserSessions(user.id)
  else await lucia.invalidateSession(session.id)
}

export const listAssignments = (userId: string): Promise<Assignment[]> =>
  withoutIdentity((tx) => assignmentsOf(tx, userId))

/** The grants that let the user in to somebody's page today, the person's own first. */
export const listGrants = (userId: string): Promise<UsableGrant[]> => withoutIdentity((tx) => grantsOf(tx, userId))

/** What a session is for: work at a unit, or the page of somebody who has let the user in. */
export type Purpose = { assignmentId: string } | { grantId: string }

/** Chooses for a stored session; false when the assignment or grant is not the user's or is over. */
export const choosePurpose = (tx: Tx, hash: string, purpose: Purpose): Promise<boolean> =>
  'grantId' in purpose ? chooseGrant(tx, hash, purpose.grantId) : chooseAssignment(tx, hash, purpose.assignmentId)

/**
 * Moves the session to another of the user's own assignments or grants, under a new id with the old absolute end. Answers
 * the new cookie, or null when it is not the user's or no longer valid; then the session is as it was.
 */
export function moveSession({ session, user }: SignedIn, purpose: Purpose): Promise<string | null> {
  const id = generateIdFromEntropySize(25)
  const { absoluteExpiresAt } = session
  const expiresAt = new Date(Date.now() + idleLimit.milliseconds())
  return withoutIdentity(async (tx) => {
    await createSession(tx, { hash: hashOf(id), userId: user.id, expiresAt, absoluteExpiresAt })
    const isChosen = await choosePurpose(tx, hashOf(id), purpose)
    await deleteSession(tx, hashOf(isChosen ? session.id : id))
    return isChosen ? cookieFor(id) : null
  })
}
