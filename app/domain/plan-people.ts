import { isPast, localDate } from '#machines/calendar.ts'
import { principalOf } from '#machines/parties.ts'
import { answerDueAt, dutyHolder, participation, participationStages } from '#machines/sip/index.ts'
import type { PlanNow } from './load-plan.server.ts'
import { markOf } from './plan-content.ts'
import { unitNameOf, whoOf } from './plan-names.ts'
import type { Participation, PlanConsent, PlanParty, PlanView } from './plan-views.ts'
import type { Instant } from './view-parts.ts'

/** What the person has said about sharing, or how it was judged that no answer can be given; null until then. */
export function toConsent({ state: { facts }, names }: PlanNow, now: Instant): PlanConsent | null {
  const { consent } = facts
  if (!consent) return null
  const { word, scope, excluded, form, validTo, note, consulted } = consent
  return {
    ...markOf(consent, names),
    word,
    units: (scope?.units ?? []).map((id) => ({ id, name: unitNameOf(names, id) ?? id })),
    persons: scope?.persons ?? [],
    topics: scope?.topics ?? [],
    excluded,
    form,
    validTo,
    lapsed: validTo !== null && localDate(now) > validTo,
    note,
    consulted,
  }
}

/** The units that have been invited, what each has answered, and whether one has been silent for too long. */
export function toParties({ state, policy, names, units }: PlanNow, now: Instant): PlanParty[] {
  const isStopped = state.context.sharing === 'stopped' || state.facts.closed !== null
  return state.facts.parties.map((invited) => {
    const { unit: unitId, party, answerBy, answer, answeredAt, text } = invited
    const unit = units.find(({ id }) => id === unitId)
    return {
      unitId,
      unitName: unitNameOf(names, unitId) ?? '',
      party,
      organisationName: unit?.organisationName ?? '',
      phone: unit?.phone ?? '',
      isPrincipal: principalOf(party) !== null,
      invitedAt: invited.invited.at,
      answerBy,
      answer,
      answeredAt,
      text,
      silent: !answer && !isStopped && isPast(answerDueAt(invited, policy), now),
    }
  })
}

/** The one who holds the duty now, to call: a named person, or the head of the unit it rests with. */
export function toHolder({ state, names, units }: PlanNow): PlanView['holder'] {
  const holder = dutyHolder(state)
  const place = { unitId: holder.unit, unitName: unitNameOf(names, holder.unit) }
  if (holder.kind === 'contact') return { ...place, kind: 'contact', name: holder.name, phone: holder.phone }
  const unit = units.find(({ id }) => id === holder.unit)
  return { ...place, kind: 'unitHead', name: unit?.headName ?? '', phone: unit?.headPhone ?? '' }
}

/** How the person took part in each stage, and who said so. */
export function toParticipation({ state, names }: Pick<PlanNow, 'state' | 'names'>): Participation[] {
  const stages = participation(state)
  return participationStages.map((stage) => {
    const latest = state.facts.participation.findLast((record) => record.stage === stage)
    return { ...stages[stage], stage, who: latest ? whoOf(names, latest.by) : null }
  })
}
