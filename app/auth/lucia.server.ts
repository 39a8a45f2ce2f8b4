import { Lucia, TimeSpan } from 'lucia'
import { type SessionAttributes, sessionAdapter, type UserAttributes } from './session-adapter.server.ts'

/** A session ends after this long without use: a working shift and its handover. */
export const idleLimit = new TimeSpan(12, 'h')

/** A session ends this long after signing in, used or not. */
export const absoluteLimit = new TimeSpan(24, 'h')

const isEncrypted = process.env.PUBLIC_URL?.startsWith('https:') ?? false

/**
 * The cookie ends with the browser, as ward computers are shared. Over TLS its `__Host-` name ties it to this very host.
 * `lax` and not `strict`, since links in mail must find the user signed in; the server's origin check refuses every
 * unsafe request from elsewhere.
 */
const cookieName = isEncrypted ? '__Host-sid' : 'sid'

export const lucia = new Lucia(sessionAdapter, {
  sessionExpiresIn: idleLimit,
  sessionCookie: { name: cookieName, attributes: { secure: isEncrypted, sameSite: 'lax', path: '/' } },
  getSessionAttributes: ({ absoluteExpiresAt, assignment, grantId }) => ({ absoluteExpiresAt, assignment, grantId }),
  getUserAttributes: ({ name, locale }) => ({ name, locale }),
})

const sessionCookie = new RegExp(`(?:^|;\\s*)${cookieName}=([^;\\s]+)`)

/** Answers the session id that the browser brought, or null. Another program's cookies on the host are left unread. */
export const sessionIdOf = (request: Request): string | null =>
  sessionCookie.exec(request.headers.get('Cookie') ?? '')?.[1] ?? null

/** Answers the Set-Cookie value that hands the browser its session id, until the browser is closed. */
export const cookieFor = (sessionId: string) => withoutEnd(lucia.createSessionCookie(sessionId).serialize())

/** Answers the Set-Cookie value that takes the session away from the browser. */
export const blankCookie = () => lucia.createBlankSessionCookie().serialize()

const withoutEnd = (cookie: string) => cookie.replace(/; (Max-Age|Expires)=[^;]*/gi, '')

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}
