import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { type StartAnswer, type Started, StartPage } from '#app/components/step/start-page.tsx'
import type { Actor } from '#app/domain/actor.ts'
import { formatIdentityNumber, type IdentityNumber, parseIdentityNumber } from '#app/domain/identity-number.ts'
import { listMunicipalities } from '#app/domain/list-municipalities.server.ts'
import { type KnownPerson, lookUpPerson } from '#app/domain/look-up-person.server.ts'
import { listHolders } from '#app/domain/read-proposal.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import type { Errors, Values } from '#app/forms/field.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { describeStart, parseStart, startAnswers } from '#app/forms/start-discharge.ts'
import type { Asking } from '#app/forms/start-person.ts'
import { describeProposal, type Proposing, parseProposal, proposalAnswers } from '#app/forms/start-sip.ts'
import { localDate } from '#machines/calendar.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const what = startedOf(request)
  requireStarter(await requireActor(request, context), what)
  return { formKey: randomUUID(), what }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const what = startedOf(request)
  requireStarter(actor, what)
  const form = await request.formData()
  const number = String(form.get('number') ?? '').trim()
  const identity = parseIdentityNumber(number, localDate(context.now))
  if (!identity.ok) {
    const wrong = number === '' ? 'missing' : identity.reason
    return answer({ at: 'number', number, wrong }, 400)
  }
  const starting = await startingOf(actor, identity, what)
  if (form.get('intent') !== 'start') return answer(await ask(starting), 200)

  const values = readValues(form)
  const begun =
    what === 'plan' ? await beginPlan(starting, form, context.now) : await begin(starting, form, context.now)
  if ('errors' in begun) return answer(await ask(starting, { values, errors: begun.errors }), 400)
  if (begun.ok) return redirect(`/p/${begun.personId}${what === 'plan' ? '/plan' : ''}`, 303)
  if (begun.reason === 'alreadyOpen') return answer({ at: 'open', personId: begun.personId }, 409)
  if (begun.reason === 'notFound') throw data(null, { status: 404 })
  return answer({ ...(await ask(starting, { values })), refused: begun.code }, 409)
}

const answer = (found: StartAnswer, status: number) => data(found, { status })

/** A plan can be started by any of the staff, a way home by the ward that the person is admitted to. */
const startedOf = (request: Request): Started =>
  new URL(request.url).searchParams.get('vad') === 'sip' ? 'plan' : 'discharge'

function requireStarter({ party }: Actor, what: Started) {
  if (what === 'discharge' && party !== 'inpatient') throw data(null, { status: 403 })
}

type Identified = IdentityNumber & { ok: true }

type Starting = {
  actor: Actor
  what: Started
  identity: Identified
  identifier: Parameters<typeof lookUpPerson>[1]
  known: KnownPerson | null
  asking: Asking
  proposing: Proposing
}

/** Who it is about, as far as that is known, and what there is to ask. */
async function startingOf(actor: Actor, identity: Identified, what: Started): Promise<Starting> {
  const identifier = {
    identifierType: identity.type,
    identifierValue: identity.value,
    identifierDomain: identity.domain,
  }
  const known = await lookUpPerson(actor, identifier)
  const asking = { known, birthDate: identity.birthDate }
  const holders = what === 'plan' ? await listHolders(actor) : null
  return { actor, what, identity, identifier, known, asking, proposing: { dischargeProcess: null, holders } }
}

/** Starts the way home from the ward, or says what to correct. */
async function begin({ actor, known, identifier, asking }: Starting, form: FormData, at: string) {
  const parsed = parseStart(asking, form, at)
  if (!parsed.ok) return parsed
  const { person, admission, key } = parsed
  const begun = await startDischarge(actor, { person: { ...person, ...known, ...identifier }, admission, key, at })
  const isAhead = !begun.ok && begun.reason === 'refused' && begun.details.includes('admittedAt')
  return isAhead ? { errors: { admittedAt: 'future' } satisfies Errors } : begun
}

/** Proposes a plan, or says what to correct. */
async function beginPlan({ actor, known, identifier, asking, proposing }: Starting, form: FormData, at: string) {
  const parsed = parseProposal(asking, proposing, form, at)
  if (!parsed.ok) return parsed
  const { person, proposal, key } = parsed
  return startSip(actor, { person: { ...person, ...known, ...identifier }, proposal, key, at })
}

type Typed = { values?: Values; errors?: Errors }

/** The page of questions: about the person when new, then about what is started. */
async function ask({ actor, what, identity, known, asking, proposing }: Starting, { values, errors = {} }: Typed = {}) {
  const municipalities = known ? [] : await listMunicipalities(actor)
  const isPlan = what === 'plan'
  return {
    at: 'questions' as const,
    number: identity.value,
    shownNumber: formatIdentityNumber(identity.type, identity.value),
    known,
    fields: isPlan ? describeProposal(asking, proposing, municipalities) : describeStart(asking, municipalities),
    values: values ?? (isPlan ? proposalAnswers(proposing) : startAnswers),
    errors,
    refused: null,
  }
}

export const handle: PageHandle<{ what: Started } | undefined> = {
  title: (words, found) => words(found?.what === 'plan' ? 'start.plan.title' : 'start.title'),
  section: 'people',
}

export default function Start() {
  const { formKey, what } = useLoaderData<typeof loader>()
  return <StartPage answer={useActionData<typeof action>()} formKey={formKey} what={what} />
}
