import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { type StartAnswer, StartPage } from '#app/components/step/start-page.tsx'
import type { Actor } from '#app/domain/actor.ts'
import { formatIdentityNumber, type IdentityNumber, parseIdentityNumber } from '#app/domain/identity-number.ts'
import { listMunicipalities } from '#app/domain/list-municipalities.server.ts'
import { type KnownPerson, lookUpPerson } from '#app/domain/look-up-person.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import type { Errors, Values } from '#app/forms/field.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { describeStart, parseStart, startAnswers } from '#app/forms/start-discharge.ts'
import { localDate } from '#machines/calendar.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireWard(await requireActor(request, context))
  return { formKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  requireWard(actor)
  const form = await request.formData()
  const number = String(form.get('number') ?? '').trim()
  const identity = parseIdentityNumber(number, localDate(context.now))
  if (!identity.ok) {
    const wrong = number === '' ? 'missing' : identity.reason
    return answer({ at: 'number', number, wrong }, 400)
  }
  const identifier = {
    identifierType: identity.type,
    identifierValue: identity.value,
    identifierDomain: identity.domain,
  }
  const known = await lookUpPerson(actor, identifier)
  if (form.get('intent') !== 'start') return answer(await ask(actor, identity, known), 200)

  const parsed = parseStart({ known, birthDate: identity.birthDate }, form, context.now)
  const values = readValues(form)
  if (!parsed.ok) return answer(await ask(actor, identity, known, { values, errors: parsed.errors }), 400)

  const { person, admission, key } = parsed
  const outcome = await startDischarge(actor, {
    person: { ...person, ...known, ...identifier },
    admission,
    key,
    at: context.now,
  })
  if (outcome.ok) return redirect(`/p/${outcome.personId}`, 303)
  if (outcome.reason === 'alreadyOpen') return answer({ at: 'open', personId: outcome.personId }, 409)
  if (outcome.details.includes('admittedAt')) {
    return answer(await ask(actor, identity, known, { values, errors: { admittedAt: 'future' } }), 400)
  }
  return answer({ ...(await ask(actor, identity, known, { values })), refused: outcome.code }, 409)
}

const answer = (found: StartAnswer, status: number) => data(found, { status })

function requireWard({ party }: Actor) {
  if (party !== 'inpatient') throw data(null, { status: 403 })
}

type Typed = { values?: Values; errors?: Errors }

/** The page of questions about the stay and, for someone new, about the person. */
async function ask(
  actor: Actor,
  identity: IdentityNumber,
  known: KnownPerson | null,
  { values = startAnswers, errors = {} }: Typed = {},
) {
  const municipalities = known ? [] : await listMunicipalities(actor)
  const shownNumber = formatIdentityNumber(identity.type, identity.value)
  return {
    at: 'questions' as const,
    number: identity.value,
    shownNumber,
    known,
    fields: describeStart({ known, birthDate: identity.birthDate }, municipalities),
    values,
    errors,
    refused: null,
  }
}

export const handle: PageHandle = { title: (words) => words('start.title'), section: 'people' }

export default function Start() {
  const { formKey } = useLoaderData<typeof loader>()
  return <StartPage answer={useActionData<typeof action>()} formKey={formKey} />
}
