import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { toSheet } from '#app/auth/invitation-sheet.server.ts'
import { InvitationSheet, type Sheet } from '#app/components/access/invitation-sheet.tsx'
import { InviteRepeated } from '#app/components/access/invite-repeated.tsx'
import { type LetInAnswer, LetInPage } from '#app/components/access/let-in-page.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { inviteAgain, letIn } from '#app/domain/grants-let-in.server.ts'
import type { LetInRefusal } from '#app/domain/grants-objection.server.ts'
import type { ParticipantsView } from '#app/domain/participants-views.ts'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { parseLetIn, readAccessValues } from '#app/forms/access/let-in.ts'
import { addDays, localDate } from '#machines/calendar.ts'

type Shown = Awaited<ReturnType<typeof loader>>
type Answer = { at: 'sheet'; sheet: Sheet } | { at: 'repeated' } | ({ at: 'form' } & LetInAnswer)

/** An access is for a time. So many days are proposed, and the person may say otherwise. */
const proposedDays = 180

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown
      ? words(shown.holder === 'person' ? 'letIn.titleOwn' : 'letIn.title', { name: shown.view.person.name })
      : words('access.title'),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readParticipants(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  const holder = holderIn(request)
  const until = holder === 'person' ? '' : addDays(localDate(context.now), proposedDays)
  return { view, holder, barred: barOf(view, holder), until, formKey: randomUUID() }
}

const holderIn = (request: Request) =>
  new URL(request.url).searchParams.get('vem') === 'personen' ? ('person' as const) : ('relative' as const)

/** Why nobody can be let in, whoever it is: said at once, before anybody has written a name. */
function barOf({ person }: ParticipantsView, holder: 'person' | 'relative'): LetInRefusal | null {
  if (person.deceased) return 'deceased'
  return holder === 'relative' && person.protection !== 'none' ? 'protected' : null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const personId = params.id ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'again') {
    const invited = await inviteAgain(actor, personId, String(form.get('grant')), context.now)
    if (!invited.ok) throw data(null, { status: 409 })
    return answer({ at: 'sheet', sheet: { holder: invited.name, ...toSheet(request, invited.secrets) } }, 200)
  }
  const values = readAccessValues(form)
  const parsed = parseLetIn(holderIn(request), form, context.now)
  if (!parsed.ok) return answer({ at: 'form', errors: parsed.errors, values, refused: null }, 400)

  const outcome = await letIn(actor, personId, { ...parsed.wish, key: parsed.key }, context.now)
  if (outcome.ok) {
    return answer({ at: 'sheet', sheet: { holder: outcome.name, ...toSheet(request, outcome.secrets) } }, 200)
  }
  if (outcome.reason === 'notFound') throw data(null, { status: 404 })
  if (outcome.reason === 'repeated') return answer({ at: 'repeated' }, 409)
  return answer({ at: 'form', errors: {}, values, refused: outcome.reason }, 409)
}

const answer = (found: Answer, status: 200 | 400 | 409) => data(found, { status })

export const shouldRevalidate = () => true

export default function LetIn() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const personId = shown.view.person.id
  if (answer?.at === 'sheet') return <InvitationSheet personId={personId} sheet={answer.sheet} />
  if (answer?.at === 'repeated') return <InviteRepeated personId={personId} />
  return <LetInPage {...shown} answer={answer} />
}
