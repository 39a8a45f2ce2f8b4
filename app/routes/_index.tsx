import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { sideOf } from '#app/auth/actor.server.ts'
import { readSession } from '#app/auth/session.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await readSession(request, context)
  return redirect(signedIn && (await sideOf(signedIn)) === 'person' ? '/min' : '/att-gora')
}
