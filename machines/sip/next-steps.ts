import { endOfLocalDay, isPast } from '../calendar.ts'
import { type Party, type Principal, principalOf } from '../parties.ts'
import { rememberLast } from '../remember.ts'
import { deadlines } from './deadlines.ts'
import { holdingUnit } from './duty-holder.ts'
import type { Action } from './entries.ts'
import type { SipEventType } from './events.ts'
import type { SipFacts, SipState } from './facts.ts'
import { unconfirmedUnits } from './fold-course.ts'
import { actionDueOn } from './health.ts'
import type { SipPolicy } from './policy.ts'
import { regions, versionInHand } from './regions.ts'
import { canCoordinate, senders } from './senders.ts'
import { statutoryContent } from './statutory-content.ts'

/** What is best done next, and by whom. `unit` is null where no unit of the party is in the plan yet. */
export type SipNextStep = {
  party: Party
  unit: string | null
  event: SipEventType
  dueAt: string | null
  /** The question or the action that it is about. */
  item?: string
}
type Doer = { party: Party; unit: string | null }

const step = ({ party, unit }: Doer, event: SipEventType, dueAt: string | null = null, item?: string): SipNextStep => ({
  party,
  unit,
  event,
  dueAt,
  ...(item !== undefined && { item }),
})

const maySend = (party: Party, event: SipEventType) => (senders[event] as readonly Party[]).includes(party)

/** Whoever holds the plan together, or the first unit in it that may send the event when they may not. */
function holderFor(state: SipState, event: SipEventType): Doer {
  const holder = holdingUnit(state)
  if (maySend(holder.party, event)) return holder
  const [unit, party] = Object.entries(state.facts.units).find(([, known]) => maySend(known, event)) ?? []
  return { party: party ?? 'outpatient', unit: unit ?? null }
}

/** A unit to ask on behalf of a principal: the one named, else the first of its units in the plan. */
function unitOf({ units, parties }: SipFacts, principal: Principal, named: string | null): Doer {
  const known = [...Object.entries(units), ...parties.map(({ unit, party }) => [unit, party] as const)]
  const own = known.filter(([, party]) => principalOf(party) === principal)
  const [unit, party] = (named ? own.find(([id]) => id === named) : own[0]) ?? [named]
  return { party: party ?? (principal === 'region' ? 'outpatient' : 'socialServices'), unit: unit ?? null }
}

const common = (state: SipState, event: SipEventType, isNeeded: boolean) =>
  isNeeded ? [step(holderFor(state, event), event)] : []

function leadSteps(state: SipState): SipNextStep[] {
  const { lead } = state.facts
  if (!lead) return common(state, 'lead.appointed', true)
  return lead.acceptedAt ? [] : [step(unitOf(state.facts, lead.principal, lead.unit), 'lead.accepted')]
}

function partySteps(state: SipState, policy: SipPolicy, asOf: string): SipNextStep[] {
  const { facts } = state
  const due = new Map(deadlines(state, policy, asOf).map(({ kind, unit, dueAt }) => [`${kind}:${unit}`, dueAt]))
  const principals = Object.values(facts.units).map(principalOf)
  const invited = facts.parties.map(({ party }) => principalOf(party))
  const isOneSided = !(['region', 'municipality'] as const).every((one) => [...principals, ...invited].includes(one))
  return [
    ...common(state, 'party.invited', isOneSided && facts.parties.length === 0),
    ...facts.parties
      .filter(({ answer }) => !answer)
      .map((party) => step(party, 'party.answered', due.get(`partyAnswer:${party.unit}`) ?? null)),
  ]
}

const asks = ({ status, coupling }: Action) =>
  status === 'proposed' || (coupling !== null && status !== 'ended' && status !== 'done')

function contentSteps(state: SipState): SipNextStep[] {
  const { facts } = state
  const live = facts.actions.filter(({ status }) => status !== 'ended')
  const without = (['region', 'municipality'] as const).filter(
    (principal) => !live.some((action) => action.principal === principal),
  )
  return [
    ...live
      .filter(asks)
      .map(({ id, principal, unit }) =>
        step(
          principal ? unitOf(facts, principal, unit) : holderFor(state, 'action.changed'),
          'action.changed',
          null,
          id,
        ),
      ),
    ...common(state, 'goal.added', facts.goals.length === 0),
    ...without.map((principal) => step(unitOf(facts, principal, null), 'action.added')),
  ]
}

function versionSteps(state: SipState): SipNextStep[] {
  const { facts, context } = state
  const { plan, consent } = regions(state)
  const isReady = statutoryContent(state).missing.every((point) => point === 'otherActions')
  const mayEstablish = isReady && plan !== 'established' && (consent === 'given' || consent === 'notPossible')
  const isCopied = facts.copies.some(({ version }) => version === context.version)
  const units = isReady ? unconfirmedUnits(facts, versionInHand(state)) : []
  return [
    ...units.map((unit) => step({ party: facts.units[unit] ?? 'outpatient', unit }, 'version.confirmed')),
    ...common(state, 'plan.established', mayEstablish),
    ...common(state, 'copy.given', plan === 'established' && !isCopied),
  ]
}

function followUpSteps(state: SipState): SipNextStep[] {
  const { facts, context } = state
  const booked = facts.followUps.find(({ heldAt, replaced }) => !heldAt && !replaced)
  const dated = facts.actions.flatMap((action) => {
    const dueOn = actionDueOn(action)
    if (action.status !== 'agreed' || !dueOn) return []
    const doer = action.principal ? unitOf(facts, action.principal, action.unit) : holderFor(state, 'action.done')
    return [step(doer, 'action.done', endOfLocalDay(dueOn), action.id)]
  })
  if (context.version === 0) return dated
  if (!booked) return [...common(state, 'followUp.booked', true), ...dated]
  return [...dated, step(holderFor(state, 'followUp.held'), 'followUp.held', endOfLocalDay(booked.on))]
}

const questionSteps = (state: SipState, policy: SipPolicy, asOf: string): SipNextStep[] =>
  deadlines(state, policy, asOf)
    .filter(({ kind, metAt }) => kind === 'question' && metAt === null)
    .map(({ owedBy, unit, dueAt, item }) => step({ party: owedBy, unit }, 'question.answered', dueAt, item))

function courseSteps(state: SipState, policy: SipPolicy, asOf: string): SipNextStep[] {
  const { plan, consent } = regions(state)
  const holder = holdingUnit(state)
  if (state.context.sharing === 'stopped') return canCoordinate(holder.party) ? [step(holder, 'sip.closed')] : []
  if (plan === 'proposed') return common(state, 'sip.offered', true)
  if (plan === 'declined') return []
  if (plan === 'offered') return common(state, consent === 'none' ? 'consent.given' : 'whatMatters.recorded', true)
  return [
    ...common(state, 'consent.given', consent === 'none'),
    ...common(state, 'whatMatters.recorded', state.facts.whatMatters === null),
    ...leadSteps(state),
    ...partySteps(state, policy, asOf),
    ...contentSteps(state),
    ...versionSteps(state),
    ...followUpSteps(state),
  ]
}

/** The steps that help the plan on, in the order they are best taken; what is past its time comes first. */
export const nextSteps = rememberLast((state: SipState, policy: SipPolicy, asOf: string): SipNextStep[] => {
  if (state.value === 'notStarted' || regions(state).plan === 'closed') return []
  const steps = [...questionSteps(state, policy, asOf), ...courseSteps(state, policy, asOf)]
  const isOverdue = ({ dueAt }: SipNextStep) => dueAt !== null && isPast(dueAt, asOf)
  return [...steps.filter(isOverdue), ...steps.filter((one) => !isOverdue(one))]
})
