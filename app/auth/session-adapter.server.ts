import { createHash } from 'node:crypto'
import type { Adapter } from 'lucia'
import { askWithoutIdentity, withoutIdentity } from '#db/client.server.ts'
import {
  type Assignment,
  createSession,
  deleteSession,
  deleteSessionsOf,
  expireSessions,
  extendSession,
  sessionByHash,
} from '#db/sessions.server.ts'

/** Nobody works at a unit and looks at somebody's page in one session: at most one of the two is chosen. */
export type SessionAttributes = { absoluteExpiresAt: Date; assignment: Assignment | null; grantId: string | null }
export type UserAttributes = { name: string; locale: string }

/** What the database knows a session by. The cookie's value itself is never stored. */
export const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

/**
 * Lucia's view of our sessions. Ids from Lucia are hashed on the way in, and a session is given back under the id it
 * was asked for, so that Lucia's own extending and deleting hash the same value again.
 */
export const sessionAdapter: Adapter = {
  getSessionAndUser: async (id) => {
    const found = await askWithoutIdentity((database) => sessionByHash(database, hashOf(id)))
    if (!found) return [null, null]

    const { user, expiresAt, absoluteExpiresAt, assignment, grantId } = found
    return [
      { id, userId: user.id, expiresAt, attributes: { absoluteExpiresAt, assignment, grantId } },
      { id: user.id, attributes: { name: user.name, locale: user.locale } },
    ]
  },
  setSession: ({ id, userId, expiresAt, attributes: { absoluteExpiresAt } }) =>
    withoutIdentity((tx) => createSession(tx, { hash: hashOf(id), userId, expiresAt, absoluteExpiresAt })),
  updateSessionExpiration: (id, expiresAt) => withoutIdentity((tx) => extendSession(tx, hashOf(id), expiresAt)),
  deleteSession: (id) => withoutIdentity((tx) => deleteSession(tx, hashOf(id))),
  deleteUserSessions: (userId) => withoutIdentity((tx) => deleteSessionsOf(tx, userId)),
  deleteExpiredSessions: () => withoutIdentity(expireSessions),
  /** Nothing lists sessions: the stored hashes could not be used as ids anyway. */
  getUserSessions: () => Promise.resolve([]),
}
