import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { HistoryPage } from '#app/components/person/history-page.tsx'
import { readHistory } from '#app/domain/read-history.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? `${shown.history.person.name}: ${words('history.title')}` : words('history.title')),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const query = new URL(request.url).searchParams
  const after = query.get('efter')
  const kind = query.get('vad') === 'sip' ? 'sip' : null
  const party = query.get('part')
  const history = await readHistory(actor, params.id ?? '', { kind, party, after }, context.now)
  if (!history) throw data(null, { status: 404 })
  return { history, isFirst: after === null }
}

export const shouldRevalidate = () => true

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}
