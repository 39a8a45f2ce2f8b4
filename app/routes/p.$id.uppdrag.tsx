import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { DutiesPage } from '#app/components/duty/duties-page.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { readDuties } from '#app/domain/read-duties.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? words('duties.titled', { name: shown.view.person.name }) : words('duties.title')),
  section: 'people',
  live: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readDuties(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  return { view }
}

export const shouldRevalidate = () => true

export default function Duties() {
  return <DutiesPage {...useLoaderData<typeof loader>()} />
}
