import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { nextStepId } from '#app/components/person/next-step.tsx'
import { NoPlanPage } from '#app/components/plan/no-plan-page.tsx'
import { PlanPage } from '#app/components/plan/plan-page.tsx'
import { readPlan } from '#app/domain/read-plan.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

const nameIn = ({ found }: Shown) => ('view' in found ? found.view.person : found.noPlan).name

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? words('plan.pageTitle', { name: nameIn(shown) }) : words('plan.title')),
  section: 'people',
  live: true,
  skip: (words, shown) =>
    shown && 'view' in shown.found && shown.found.view.status === 'underway'
      ? { id: nextStepId, label: words('plan.skip') }
      : null,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const found = await readPlan(actor, params.id ?? '', context.now)
  if (!found) throw data(null, { status: 404 })
  return { found, undoKey: crypto.randomUUID() }
}

export const shouldRevalidate = () => true

export default function Plan() {
  const { found, undoKey } = useLoaderData<typeof loader>()
  if ('view' in found) return <PlanPage undoKey={undoKey} view={found.view} />
  return <NoPlanPage mayPropose={found.mayPropose} person={found.noPlan} />
}
