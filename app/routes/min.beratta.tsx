import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireGuest } from '#app/auth/guest.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { frameOf } from '#app/components/mine/mine-form.tsx'
import { TellPage } from '#app/components/mine/tell-page.tsx'
import { loadMinePage } from '#app/domain/load-mine-page.server.ts'
import { mineFormKeys } from '#app/forms/mine/parse-mine.ts'
import { sendMine } from '#app/forms/mine/send-mine.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown ? words('mine.titled', { name: shown.page.person.name, page: words('mine.tell.open') }) : words('mine.title'),
  side: 'person',
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const page = await loadMinePage(guest, context.now)
  const thanks = new URL(request.url).searchParams.get('tack')
  if (!page || !(page.plan?.mayTell || page.mayPropose || thanks)) throw redirect('/min')
  return { page, keys: mineFormKeys(), thanks }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guest = await requireGuest(request, context)
  const sent = await sendMine(guest, await request.formData(), context.now)
  if (!sent.ok) return data(sent, { status: sent.status })
  throw redirect(`/min/beratta?tack=${sent.intent}#tack`, 303)
}

export const shouldRevalidate = () => true

export default function Tell() {
  const { page, keys, thanks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return <TellPage frame={frameOf({ page, keys, thanks, answer })} page={page} />
}
