import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { PrintPage } from '#app/components/print/print-page.tsx'
import { canPrint } from '#app/documents/compiler.ts'
import { readPrint } from '#app/domain/read-print.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? `${shown.view.person.name}: ${words('print.title')}` : words('print.title')),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readPrint(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  return { view, canPrint: await canPrint() }
}

export const shouldRevalidate = () => true

export default function Print() {
  return <PrintPage {...useLoaderData<typeof loader>()} />
}
