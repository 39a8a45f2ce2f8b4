import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { type AccessAnswer, ParticipantsPage } from '#app/components/access/participants-page.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { changeGrant, endGrant } from '#app/domain/grants-change.server.ts'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { parseChange, readAccessValues } from '#app/forms/access/let-in.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? words('access.titleFor', { name: shown.view.person.name }) : words('access.title')),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readParticipants(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  return { view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const personId = params.id ?? ''
  const form = await request.formData()
  const grant = String(form.get('grant'))
  if (form.get('intent') === 'end') {
    return (await endGrant(actor, personId, grant, context.now))
      ? back(personId)
      : refuse({ grant, reason: 'gone' }, 409)
  }
  const values = readAccessValues(form)
  const parsed = parseChange(form.get('holder') === 'person' ? 'person' : 'relative', form, context.now)
  if (!parsed.ok) return refuse({ grant, reason: 'incomplete', errors: parsed.errors, values }, 400)
  const outcome = await changeGrant(actor, personId, grant, parsed, context.now)
  if (outcome.ok) return back(personId)
  const { reason } = outcome
  if (reason === 'unsaid') return refuse({ grant, reason: 'incomplete', errors: { form: 'chooseOne' }, values }, 400)
  return refuse(reason === 'gone' ? { grant, reason } : { grant, reason: 'refused', refusal: reason }, 409)
}

const refuse = (answer: AccessAnswer, status: 400 | 409) => data(answer, { status })

const back = (personId: string) => redirect(`/p/${personId}/deltagare#atkomst`, 303)

export const shouldRevalidate = () => true

export default function Participants() {
  const { view } = useLoaderData<typeof loader>()
  return <ParticipantsPage answer={useActionData<typeof action>()} view={view} />
}
