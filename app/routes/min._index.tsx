import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireGuest } from '#app/auth/guest.server.ts'
import { listGrants } from '#app/auth/session.server.ts'
import { textSizeOf } from '#app/auth/text-size.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { frameOf } from '#app/components/mine/mine-form.tsx'
import { MinePage } from '#app/components/mine/mine-page.tsx'
import { loadMinePage } from '#app/domain/load-mine-page.server.ts'
import { mineFormKeys } from '#app/forms/mine/parse-mine.ts'
import { sendMine } from '#app/forms/mine/send-mine.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown ? words('mine.titled', { name: shown.page.person.name, page: words('mine.title') }) : words('mine.title'),
  side: 'person',
}

/** Where on the page the thanks for each form stands. */
const places: Readonly<Record<string, string>> = { ask: 'fragor', experience: 'hemkomst', meeting: 'mote' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const page = await loadMinePage(guest, context.now)
  if (!page) throw redirect('/avslutad')
  const isOneOfMany = (await listGrants(guest.userId)).length > 1
  const thanks = new URL(request.url).searchParams.get('tack')
  return { page, keys: mineFormKeys(), thanks, isOneOfMany, textSize: textSizeOf(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guest = await requireGuest(request, context)
  const sent = await sendMine(guest, await request.formData(), context.now)
  if (!sent.ok) return data(sent, { status: sent.status })
  throw redirect(`/min?tack=${sent.intent}#${places[sent.intent] ?? ''}`, 303)
}

/** A refusal is news too: without this, a 4xx answer leaves the old page standing. */
export const shouldRevalidate = () => true

export default function Mine() {
  const { page, keys, thanks, ...reading } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return <MinePage frame={frameOf({ page, keys, thanks, answer })} page={page} {...reading} />
}
