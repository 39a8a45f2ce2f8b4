import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { localPath } from '#app/auth/local-path.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import type { StepAnswer } from '#app/components/step/step-answer.ts'
import { StepPage } from '#app/components/step/step-page.tsx'
import type { Actor } from '#app/domain/actor.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import { sendAll } from '#app/domain/send-all.server.ts'
import { stillSees } from '#app/domain/still-sees.server.ts'
import { describeStep } from '#app/forms/describe-step.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { malformedAnswers, parseStep } from '#app/forms/parse-step.ts'
import type { FormEventType } from '#app/forms/step-form.ts'
import { isFormEvent, isPlanStep } from '#app/forms/step-forms.ts'
import type { StepPage as Page } from '#app/forms/step-page.ts'
import { eventKey } from '#app/text/event-key.ts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const event = requireEvent(params.event)
  const item = new URL(request.url).searchParams.get('item')
  const step = await readStep(actor, params.id ?? '', event, context.now, item)
  if (!step) throw data(null, { status: 404 })
  return { page: describeStep(event, step, actor, tillOf(request)), formKey: randomUUID() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const event = requireEvent(params.event)
  const till = tillOf(request)
  const form = await request.formData()
  const parsed = parseStep(event, form, context.now, actor.party)
  const values = readValues(form)
  if (!parsed.ok) return answer({ reason: 'incomplete', errors: parsed.errors, values }, 400)

  const { processId, data: facts, also = [], seenVersion, key } = parsed
  const outcome = await sendAll(actor, [facts, ...also], { processId, type: event, seenVersion, key, at: context.now })
  if (outcome.ok) return redirect(await pageAfter(actor, event, { personId: params.id ?? '', processId, till }), 303)
  if (outcome.reason === 'notFound') throw data(null, { status: 404 })
  if (outcome.reason === 'stale') return answer({ reason: 'stale', theirs: outcome.theirs, values }, 409)
  const errors = malformedAnswers(event, outcome)
  if (errors) return answer({ reason: 'incomplete', errors, values }, 400)
  return answer({ reason: 'refused', code: outcome.code, details: outcome.details, values }, 409)
}

const answer = (found: StepAnswer, status: 400 | 409) => data(found, { status })

/** The page that the step was opened from, when that is one of ours. */
function tillOf(request: Request): string | null {
  const till = localPath(new URL(request.url).searchParams.get('till'))
  return till === '/' ? null : till
}

type Sent = { personId: string; processId: string; till: string | null }

/** Where the sender goes on: to where they came from, to the case, or to their list when the case is no longer theirs to see. */
async function pageAfter(actor: Actor, event: FormEventType, { personId, processId, till }: Sent): Promise<string> {
  if (!(await stillSees(actor, processId))) return '/att-gora'
  return till ?? (isPlanStep(event) ? `/p/${personId}/plan` : `/p/${personId}`)
}

function requireEvent(event = ''): FormEventType {
  if (isFormEvent(event)) return event
  throw data(null, { status: 404 })
}

/** A refusal is news too: without this, a 4xx answer leaves the old page standing. */
export const shouldRevalidate = () => true

export const handle: PageHandle<{ page: Page } | undefined> = {
  title: (words, found) => {
    if (!found) return words('steps.notNow.title')
    const what = words(`events.name.${eventKey(found.page.event)}`)
    return words('steps.page.title', { name: found.page.person.name, what })
  },
}

export default function Step() {
  const { page, formKey } = useLoaderData<typeof loader>()
  return <StepPage answer={useActionData<typeof action>()} formKey={formKey} page={page} />
}
