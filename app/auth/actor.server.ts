import { type AppLoadContext, redirect } from '@remix-run/node'
import type { Actor } from '#app/domain/actor.ts'
import type { Assignment } from '#db/sessions.server.ts'
import type { Party, StaffParty } from '#machines/parties.ts'
import { hasSessionCookie, listGrants, peekSession, readSession, type SignedIn } from './session.server.ts'
import type { Side } from './sign-in.server.ts'

/** Answers the signed-in user, or throws the redirect to sign in and come back. */
export async function requireSignedIn(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const signedIn = await readSession(request, context)
  if (signedIn) return signedIn
  const wanted = wantedPath(request)
  const params = new URLSearchParams({
    ...(wanted === '/' ? {} : { till: wanted }),
    ...(hasSessionCookie(request) ? { slut: '1' } : {}),
  })
  throw redirect(params.size > 0 ? `/logga-in?${params}` : '/logga-in')
}

/** Answers who is asking and as what, or throws the redirect to sign in or to choose an assignment. */
export async function requireActor(request: Request, context: AppLoadContext): Promise<Actor> {
  const { user, session } = await requireSignedIn(request, context)
  const actor = session.assignment && actorOf(user, session.assignment)
  if (actor) return actor
  throw redirect(`/uppdrag?${new URLSearchParams({ till: wantedPath(request) })}`)
}

/** Answers who is asking without counting as use: what a page asks for by itself must not keep a session alive. */
export async function peekActor(request: Request): Promise<Actor | null> {
  const found = await peekSession(request)
  return found?.assignment ? actorOf(found.user, found.assignment) : null
}

/** Answers what the header says about the one signed in, or null. */
export async function readUser(request: Request, context: AppLoadContext) {
  const signedIn = await readSession(request, context)
  if (!signedIn) return null
  const unitName = signedIn.session.assignment?.unitName ?? null
  return { name: signedIn.user.name, unitName, side: await sideOf(signedIn) }
}

/** Which pages the one signed in belongs to just now: those of staff, or those of the person and whom they let in. */
export async function sideOf({ user, session }: SignedIn): Promise<Side> {
  if (session.assignment) return 'staff'
  return session.grantId !== null || (await listGrants(user.id)).length > 0 ? 'person' : 'staff'
}

const isStaff = (party: Party): party is StaffParty => party !== 'person' && party !== 'relative' && party !== 'system'

function actorOf({ id, name }: { id: string; name: string }, assignment: Assignment): Actor | null {
  const { assignmentId, role, unitId, unitName, party, organisationName, regionId } = assignment
  if (!isStaff(party)) return null
  return { userId: id, name, assignmentId, role, unitId, unitName, party, organisationName, regionId }
}

/** A posted form cannot be sent again after signing in: the user comes back to the page it was on. */
export function wantedPath(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : pathname.replace(/\.data$/, '')
}
