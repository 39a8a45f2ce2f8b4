import { type AppLoadContext, redirect } from '@remix-run/node'
import type { Guest } from '#app/domain/mine-views.ts'
import type { UsableGrant } from '#db/grants.server.ts'
import { requireSignedIn, wantedPath } from './actor.server.ts'
import { listGrants } from './session.server.ts'

/**
 * Answers who of the person's side is asking: the user under the grant that the session has chosen or, for this request
 * alone, the one named by `?for=`. Throws the redirect to sign in, to choose, or to the page that says that the access
 * is over. A staff page is never opened by it, and a grant that is another's is no page at all.
 */
export async function requireGuest(request: Request, context: AppLoadContext): Promise<Guest> {
  const { user, session } = await requireSignedIn(request, context)
  const own = await listGrants(user.id)
  const wanted = new URL(request.url).searchParams.get('for')
  if (wanted !== null) return guestOf(user, own.find(({ grantId }) => grantId === wanted) ?? notFound())

  const grant = own.find(({ grantId }) => grantId === session.grantId)
  if (grant) return guestOf(user, grant)
  if (own.length > 0) throw redirect(`/uppdrag?${new URLSearchParams({ till: wantedPath(request) })}`)
  throw session.assignment ? notFound() : redirect('/avslutad')
}

const guestOf = ({ id, name }: { id: string; name: string }, grant: UsableGrant): Guest => ({
  userId: id,
  grantId: grant.grantId,
  party: grant.holder,
  name,
  personId: grant.personId,
  items: grant.items,
})

function notFound(): never {
  throw new Response(null, { status: 404 })
}
