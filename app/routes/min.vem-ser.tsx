import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireGuest } from '#app/auth/guest.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { AccessPage } from '#app/components/mine/access-page.tsx'
import { frameOf } from '#app/components/mine/mine-form.tsx'
import { loadMinePage } from '#app/domain/load-mine-page.server.ts'
import { shutOut } from '#app/domain/mine-shut-out.server.ts'
import { mineFormKeys } from '#app/forms/mine/parse-mine.ts'
import { sendMine } from '#app/forms/mine/send-mine.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown
      ? words('mine.titled', { name: shown.page.person.name, page: words('mine.access.title') })
      : words('mine.title'),
  side: 'person',
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const page = await loadMinePage(guest, context.now)
  if (!page || page.person.isDeceased) throw redirect('/min')
  const asked = new URL(request.url).searchParams
  const ended = page.grants.find(({ id, status }) => id === asked.get('ute') && status === 'ended')
  return { page, keys: mineFormKeys(), thanks: asked.get('tack'), shutOut: ended ? { name: ended.name } : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guest = await requireGuest(request, context)
  const form = await request.formData()
  if (form.get('intent') === 'shutOut') {
    const grantId = String(form.get('grant'))
    if (!(await shutOut(guest, grantId))) return data({ shutOutFailed: true } as const, { status: 409 })
    throw redirect(`/min/vem-ser?ute=${grantId}#slappt-in`, 303)
  }
  const sent = await sendMine(guest, form, context.now)
  if (!sent.ok) return data(sent, { status: sent.status })
  throw redirect(`/min/vem-ser?tack=${sent.intent}`, 303)
}

export const shouldRevalidate = () => true

export default function Access() {
  const { page, keys, thanks, shutOut: ended } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const failed = answered && 'shutOutFailed' in answered
  const answer = answered && 'ok' in answered ? answered : null
  const frame = frameOf({ page, keys, thanks, answer })
  return <AccessPage frame={frame} page={page} shutOut={failed ? { failed: true } : ended} />
}
