import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { PlanVersionPage } from '#app/components/plan/plan-version-page.tsx'
import { readPlanVersion } from '#app/domain/read-plan-version.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown
      ? words('plan.versionTitle', { name: shown.view.person.name, version: shown.view.version.version })
      : words('plan.title'),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readPlanVersion(actor, params.id ?? '', Number(params.n), context.now)
  if (!view) throw data(null, { status: 404 })
  return { view }
}

export default function PlanVersion() {
  return <PlanVersionPage view={useLoaderData<typeof loader>().view} />
}
