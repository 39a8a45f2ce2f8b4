import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { type ProposalAnswer, ProposalPage } from '#app/components/step/proposal-page.tsx'
import type { Actor } from '#app/domain/actor.ts'
import { readProposal } from '#app/domain/read-proposal.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { describeProposal, knownPerson, parseProposal, proposalAnswers } from '#app/forms/start-sip.ts'
import { references } from '#machines/sip/references.ts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readOr404(actor, params.id, context.now)
  const page = {
    person: view.person,
    isOpen: view.isOpen,
    fields: describeProposal(knownPerson, view),
    values: proposalAnswers(view),
    law: references['sip.proposed'].law,
  }
  return { page, formKey: randomUUID() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readOr404(actor, params.id, context.now)
  const form = await request.formData()
  const values = readValues(form)
  const parsed = parseProposal(knownPerson, view, form, context.now)
  if (!parsed.ok) return answer({ values, errors: parsed.errors, refused: null }, 400)

  const { proposal, key } = parsed
  const outcome = await startSip(actor, { person: { id: view.person.id }, proposal, key, at: context.now })
  if (outcome.ok || outcome.reason === 'alreadyOpen') return redirect(`/p/${view.person.id}/plan`, 303)
  if (outcome.reason === 'notFound') throw data(null, { status: 404 })
  if (outcome.details.includes('askedOf')) return answer({ values, errors: { askedOf: 'choose' }, refused: null }, 400)
  return answer({ values, errors: {}, refused: outcome.code }, 409)
}

async function readOr404(actor: Actor, personId = '', now: string) {
  const view = await readProposal(actor, personId, now)
  if (!view) throw data(null, { status: 404 })
  return view
}

const answer = (found: ProposalAnswer, status: 400 | 409) => data(found, { status })

/** A refusal is news too: without this, a 4xx answer leaves the old page standing. */
export const shouldRevalidate = () => true

export const handle: PageHandle = { title: (words) => words('start.plan.title') }

export default function Propose() {
  const { page, formKey } = useLoaderData<typeof loader>()
  return <ProposalPage answer={useActionData<typeof action>()} formKey={formKey} page={page} />
}
