import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sideOf } from '#app/auth/actor.server.ts'
import { localPath } from '#app/auth/local-path.ts'
import { lucia, sessionIdOf } from '#app/auth/lucia.server.ts'
import { ownPath } from '#app/auth/own-path.ts'
import { readSession } from '#app/auth/session.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { SignInForm, type SignInRefusal } from '#app/components/layout/sign-in-form.tsx'
import { Notice } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('shell.signIn.title') }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const till = localPath(searchParams.get('till'))
  const signedIn = await readSession(request, context)
  if (signedIn) throw redirect((await sideOf(signedIn)) === 'person' ? ownPath(till) : till)
  return { till, hasEnded: searchParams.has('slut'), isSignedOut: searchParams.has('ute') }
}

const statusOf = { incomplete: 400, wrong: 400, noAssignment: 403, throttled: 429 }
const refuse = (refusal: SignInRefusal) => data(refusal, { status: statusOf[refusal.reason] })

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const name = textIn(form, 'name')
  const password = textIn(form, 'password')
  if (!name.trim() || !password) return refuse({ reason: 'incomplete', name, missing: missing(name, password) })

  const outcome = await signIn({ name, password, address: context.address }, context.now)
  if (!outcome.ok) return refuse({ ...outcome, name })

  const wanted = localPath(textIn(form, 'till'))
  const till = outcome.side === 'person' ? ownPath(wanted) : wanted
  const next = outcome.mustChoose ? `/uppdrag?${new URLSearchParams({ till })}` : till
  await endEarlier(request)
  throw redirect(next, { headers: { 'Set-Cookie': outcome.cookie } })
}

/** A field as it was posted; a file in its place counts as nothing. Longer than any name or password is cut. */
function textIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

const missing = (name: string, password: string) => [
  ...(name.trim() ? [] : ['name' as const]),
  ...(password ? [] : ['password' as const]),
]

/** The session that the browser held before is of no more use to anyone. */
async function endEarlier(request: Request): Promise<void> {
  const earlier = sessionIdOf(request)
  if (earlier) await lucia.invalidateSession(earlier)
}

export default function SignIn() {
  const t = useTranslations('shell')
  const { till, hasEnded, isSignedOut } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()

  return (
    <div className="sign-in">
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.lead')}</p>
      {!refusal && hasEnded && <Notice role="status">{t('signIn.ended')}</Notice>}
      {!refusal && isSignedOut && (
        <Notice tone="done" role="status">
          {t('signIn.signedOut')}
        </Notice>
      )}
      <SignInForm till={till} refusal={refusal ?? null} />
    </div>
  )
}
