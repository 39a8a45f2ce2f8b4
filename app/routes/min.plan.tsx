import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireGuest } from '#app/auth/guest.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { PlanPage } from '#app/components/mine/plan-page.tsx'
import { loadMinePage } from '#app/domain/load-mine-page.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown ? words('mine.titled', { name: shown.page.person.name, page: words('mine.plan.page') }) : words('mine.title'),
  side: 'person',
}

/** Who may not see the plan is sent to what they may see, as if there were no plan. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const page = await loadMinePage(guest, context.now)
  if (!page?.plan?.content) throw redirect('/min')
  return { page }
}

export const shouldRevalidate = () => true

export default function Plan() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}
