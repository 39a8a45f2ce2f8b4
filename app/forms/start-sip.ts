import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Instant, UnitChoice } from '#app/domain/views.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Errors, Field, FieldView, Values } from './field.ts'
import {
  type Asking,
  describeStartFields,
  parseStartFields,
  personAnswers,
  type StartedPerson,
} from './start-person.ts'

/** Why a plan is proposed, from which way home, and which unit is asked to hold it. */
type Proposal = {
  reason: string
  dischargeProcess?: string
  askedOf?: { unit: string; party: StaffParty }
}

/** What the proposal is about: the way home that is under way, and the units to ask when one's own cannot hold a plan. */
export type Proposing = { dischargeProcess: string | null; holders: readonly UnitChoice[] | null }

const reason = { kind: 'long', name: 'reason', label: 'proposalReason' } as const satisfies Field
const fromDischarge = {
  kind: 'check',
  name: 'fromDischarge',
  label: 'fromDischarge',
  optional: true,
} as const satisfies Field
const askedOf = { kind: 'unit', name: 'askedOf', label: 'askedOf', among: () => [] } as const satisfies Field

const proposalFields = ({ dischargeProcess, holders }: Proposing): readonly Field[] => [
  reason,
  ...(dischargeProcess ? [fromDischarge] : []),
  ...(holders ? [askedOf] : []),
]

/** Someone whom the store knows already: nothing is asked about them. */
export const knownPerson: Asking = { known: { municipalityCode: '', protection: 'none' }, birthDate: '1900-01-01' }

/** The questions ready to be drawn. */
export const describeProposal = (
  asking: Asking,
  proposing: Proposing,
  municipalities: readonly Municipality[] = [],
): FieldView[] =>
  describeStartFields(asking, proposalFields(proposing), { municipalities, units: proposing.holders ?? [] })

/** The likely answers, to be confirmed. */
export const proposalAnswers = ({ dischargeProcess }: Proposing): Values => ({
  ...personAnswers,
  ...(dischargeProcess && { fromDischarge: 'on' }),
})

/** The facts of a new person and the data of `sip.proposed`, or what to correct. */
export function parseProposal(
  asking: Asking,
  proposing: Proposing,
  form: FormData,
  now: Instant,
): { ok: true; person: StartedPerson; proposal: Proposal; key: string } | { ok: false; errors: Errors } {
  const parsed = parseStartFields(asking, proposalFields(proposing), form, now)
  if (!parsed.ok) return parsed
  const { person, answers, key } = parsed
  const asked = proposing.holders?.find(({ id }) => id === answers.askedOf)
  if (proposing.holders && !asked) return { ok: false, errors: { askedOf: 'choose' } }
  const proposal: Proposal = {
    reason: String(answers.reason),
    ...(answers.fromDischarge === true && proposing.dischargeProcess
      ? { dischargeProcess: proposing.dischargeProcess }
      : {}),
    ...(asked && { askedOf: { unit: asked.id, party: asked.party } }),
  }
  return { ok: true, person, proposal, key }
}
