import type { AppLoadContext } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { type Locale, localeOf } from '#app/text/locale.ts'
import { asGuest, asUnit } from '#db/client.server.ts'
import { chooseLocale } from '#db/grants.server.ts'
import { users } from '#db/schema/index.ts'
import { readSession, type SignedIn } from './session.server.ts'

const cookie = /(?:^|;\s*)sprak=([\w-]+)(?:;|$)/

/**
 * Answers the language of a request: what was chosen in this browser, the user's own setting, else Swedish. Not what the
 * browser accepts: many a ward's computer is installed in English. Never fails, so that an error page has words when the
 * database is away.
 */
export async function localeOfRequest(request: Request, context: AppLoadContext): Promise<Locale> {
  const chosen = cookie.exec(request.headers.get('Cookie') ?? '')?.[1]
  if (chosen) return localeOf(chosen)
  const signedIn = await readSession(request, context).catch(() => null)
  return localeOf(signedIn?.user.locale)
}

/** Answers the Set-Cookie value that keeps the choice until the browser is closed or, without a locale, ends it. */
export const localeCookie = (locale: Locale | null) =>
  `sprak=${locale ?? ''}; Path=/; SameSite=Lax; HttpOnly${locale ? '' : '; Max-Age=0'}`

/** Stores the choice as the user's own, so that it follows to other computers. */
export async function saveLocale({ user, session }: SignedIn, locale: Locale): Promise<void> {
  const userId = user.id
  const { assignment, grantId } = session
  if (assignment) {
    const identity = { userId, unitId: assignment.unitId }
    await asUnit(identity, (tx) => tx.update(users).set({ locale }).where(eq(users.id, userId)))
    return
  }
  if (grantId) await asGuest({ userId, grantId }, (tx) => chooseLocale(tx, locale))
}
