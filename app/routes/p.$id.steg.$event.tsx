import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import type { StepAnswer } from '#app/components/step/step-answer.ts'
import { StepPage } from '#app/components/step/step-page.tsx'
import { endsAccess } from '#app/domain/ends-access.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import { send } from '#app/domain/send.server.ts'
import { describeStep } from '#app/forms/describe-step.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { malformedAnswers, parseStep } from '#app/forms/parse-step.ts'
import type { FormEventType } from '#app/forms/step-form.ts'
import { isFormEvent } from '#app/forms/step-forms.ts'
import type { StepPage as Page } from '#app/forms/step-page.ts'
import { eventKey } from '#app/text/event-key.ts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const event = requireEvent(params.event)
  const step = await readStep(actor, params.id ?? '', event, context.now)
  if (!step) throw data(null, { status: 404 })
  return { page: describeStep(event, step, actor), formKey: randomUUID() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const event = requireEvent(params.event)
  const form = await request.formData()
  const parsed = parseStep(event, form, context.now)
  const values = readValues(form)
  if (!parsed.ok) return answer({ reason: 'incomplete', errors: parsed.errors, values }, 400)

  const { processId, data: facts, seenVersion, key } = parsed
  const outcome = await send(actor, { processId, type: event, data: facts, seenVersion, key, at: context.now })
  if (outcome.ok) return redirect(endsAccess(event) ? '/att-gora' : `/p/${params.id}`, 303)
  if (outcome.reason === 'notFound') throw data(null, { status: 404 })
  if (outcome.reason === 'stale') return answer({ reason: 'stale', theirs: outcome.theirs, values }, 409)
  const errors = malformedAnswers(event, outcome)
  if (errors) return answer({ reason: 'incomplete', errors, values }, 400)
  return answer({ reason: 'refused', code: outcome.code, values }, 409)
}

const answer = (found: StepAnswer, status: 400 | 409) => data(found, { status })

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
