import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { packed, unpacked } from '#app/components/layout/packed.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { nextStepId } from '#app/components/person/next-step.tsx'
import { NoPlanPage } from '#app/components/plan/no-plan-page.tsx'
import { PlanPage } from '#app/components/plan/plan-page.tsx'
import { type PlanRead, readPlan } from '#app/domain/read-plan.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

const personIn = (found: PlanRead) => ('view' in found ? found.view.person : found.noPlan)
const isUnderway = (found: PlanRead) => 'view' in found && found.view.status === 'underway'

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown ? words('plan.pageTitle', { name: personIn(unpacked(shown.found)).name }) : words('plan.title'),
  section: 'people',
  live: true,
  skip: (words, shown) =>
    shown && isUnderway(unpacked(shown.found)) ? { id: nextStepId, label: words('plan.skip') } : null,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const found = await readPlan(actor, params.id ?? '', context.now)
  if (!found) throw data(null, { status: 404 })
  return { found: packed(found, context), undoKey: crypto.randomUUID() }
}

export const shouldRevalidate = () => true

export default function Plan() {
  const { undoKey, ...rest } = useLoaderData<typeof loader>()
  const found = unpacked(rest.found)
  if ('view' in found) return <PlanPage undoKey={undoKey} view={found.view} />
  return <NoPlanPage mayPropose={found.mayPropose} person={found.noPlan} />
}
