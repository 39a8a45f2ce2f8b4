import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { packed, unpacked } from '#app/components/layout/packed.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { asksForAllClocks } from '#app/components/person/clocks-path.ts'
import { nextStepId } from '#app/components/person/next-step.tsx'
import { PersonPage } from '#app/components/person/person-page.tsx'
import { readPerson } from '#app/domain/read-person.server.ts'
import { seesPlan } from '#app/domain/sees-plan.server.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? unpacked(shown.view).person.name : words('people.title')),
  section: 'people',
  live: true,
  skip: (words, shown) =>
    shown && unpacked(shown.view).status === 'underway' ? { id: nextStepId, label: words('person.next.skip') } : null,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const allClocks = asksForAllClocks(request.url)
  const view = await readPerson(actor, params.id ?? '', context.now, { allClocks })
  if (!view) {
    if (await seesPlan(actor, params.id ?? '')) throw redirect(`/p/${params.id}/plan`)
    throw data(null, { status: 404 })
  }
  return {
    view: packed(view, context),
    allClocks,
    reader: { unitId: actor.unitId, party: actor.party },
    undoKey: crypto.randomUUID(),
  }
}

export const shouldRevalidate = () => true

export default function Person() {
  const { view, ...rest } = useLoaderData<typeof loader>()
  return <PersonPage {...rest} view={unpacked(view)} />
}
