import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { localeCookie } from '#app/auth/locale.server.ts'
import { blankCookie } from '#app/auth/lucia.server.ts'
import { endSession, readSession } from '#app/auth/session.server.ts'

export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await readSession(request, context)
  const everywhere = (await request.formData()).get('intent') === 'everywhere'
  if (signedIn) await endSession(signedIn, everywhere)

  const headers = new Headers()
  headers.append('Set-Cookie', blankCookie())
  headers.append('Set-Cookie', localeCookie(null))
  headers.append('Clear-Site-Data', '"cache"')
  return redirect('/logga-in?ute=1', { headers })
}
