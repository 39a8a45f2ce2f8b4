import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Closed, type CodeOutcome, lookAt, type Taker, takeUp, tryCode } from '#app/auth/invitation.server.ts'
import { endSession, readSession, type SignedIn } from '#app/auth/session.server.ts'
import { InvitationClosed } from '#app/components/access/invitation-closed.tsx'
import { type CodeRefusal, InvitationCode } from '#app/components/access/invitation-code.tsx'
import { type Entering, InvitationEnter, type Way, ways } from '#app/components/access/invitation-enter.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { readCode, readToken } from '#app/domain/invite-secrets.server.ts'
import { type AccountErrors, fieldIn, parseAccount, readAccountValues } from '#app/forms/access/account.ts'

type Answer = { at: 'closed'; status: Closed } | ({ at: 'code' } & CodeRefusal) | ({ at: 'enter' } & Entering)

export const handle: PageHandle = { title: (words) => words('invitation.title'), side: 'person' }

/** Nothing is said here about whom or what before the code is right, and an unknown link is like one that is dead. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const status = await lookAt(readToken(params.token ?? ''))
  const signedIn = await readSession(request, context)
  return data({ status, signedInAs: signedIn?.user.name ?? null }, { status: status === 'open' ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const written = fieldIn(form, 'code')
  const code = readCode(written)
  if (!code) return answer({ at: 'code', code: written, reason: 'missing' }, 400)

  const secrets = { token: readToken(params.token ?? ''), code }
  const { address, now } = context
  const way = ways.find((one) => one === form.get('intent'))
  const signedIn = await readSession(request, context)
  if (!way || (way === 'signedIn' && !signedIn)) {
    const tried = await tryCode(secrets, address, now)
    return tried.ok ? answer({ at: 'enter', code, errors: {}, values: null, way: null }, 200) : refuse(tried, code)
  }

  const read = readTaker(way, form, signedIn)
  const values = readAccountValues(form)
  if (!read.ok) return answer({ at: 'enter', code, errors: read.errors, values, way }, 400)
  const outcome = await takeUp({ secrets, taker: read.taker, address, now })
  if (!outcome.ok) {
    if (outcome.reason !== 'nameTaken' && outcome.reason !== 'wrongPassword') return refuse(outcome, code)
    return answer({ at: 'enter', code, errors: { userName: outcome.reason }, values, way }, 400)
  }
  if (signedIn && way !== 'signedIn') await endSession(signedIn, false)
  return redirect('/min', { status: 303, headers: { 'Set-Cookie': outcome.cookie } })
}

type Read = { ok: true; taker: Taker } | { ok: false; errors: AccountErrors }

function readTaker(way: Way, form: FormData, signedIn: SignedIn | null): Read {
  if (way === 'signedIn' && signedIn) return { ok: true, taker: { as: 'signedIn', signedIn } }
  if (way === 'new') {
    const parsed = parseAccount(form)
    return parsed.ok ? { ok: true, taker: { as: 'new', ...parsed.account } } : parsed
  }
  const [userName, password] = [fieldIn(form, 'userName').trim(), fieldIn(form, 'password')]
  if (userName && password) return { ok: true, taker: { as: 'account', userName, password } }
  return { ok: false, errors: { ...(!userName && { userName: 'write' }), ...(!password && { password: 'write' }) } }
}

function refuse(refusal: Exclude<CodeOutcome, { ok: true }>, code: string) {
  switch (refusal.reason) {
    case 'closed':
      return answer({ at: 'closed', status: refusal.status }, 410)
    case 'throttled':
      return answer({ at: 'code', code, ...refusal }, 429)
    case 'wrongCode':
      return answer({ at: 'code', code: '', ...refusal }, 400)
  }
}

const answer = (found: Answer, status: 200 | 400 | 410 | 429) => data(found, { status })

/** A refused code may have been the last: the page shows how the invitation stands now. */
export const shouldRevalidate = () => true

export default function Invitation() {
  const { status, signedInAs } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.at === 'closed') return <InvitationClosed status={answer.status} />
  if (status !== 'open') return <InvitationClosed status={status} />
  if (answer?.at === 'enter') return <InvitationEnter entering={answer} signedInAs={signedInAs} />
  return <InvitationCode refusal={answer ?? null} />
}
