import { principalOf } from '#machines/parties.ts'
import {
  availableEvents,
  contributingUnits,
  type SipEventType,
  type SipState,
  versionInHand,
} from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'

/** What the unit has said already, or is not asked for, though the machine would take it. */
function settled(state: SipState, { unitId: unit, party }: Actor): ReadonlySet<SipEventType> {
  const { facts } = state
  const version = versionInHand(state)
  const hasAnswered = facts.parties.some((one) => one.unit === unit && one.answer !== null)
  const hasConfirmed = facts.confirmations.some((one) => one.unit === unit && one.version === version)
  const isContributing = contributingUnits(facts).includes(unit)
  const leadsOtherwise = facts.lead !== null && facts.lead.principal !== principalOf(party)
  return new Set<SipEventType>([
    ...(hasAnswered ? (['party.answered'] as const) : []),
    ...(hasConfirmed || !isContributing ? (['version.confirmed'] as const) : []),
    ...(leadsOtherwise ? (['lead.accepted'] as const) : []),
  ])
}

/** The plan's events to offer this actor as links: all that the machine would take, but what has just been said. */
export function offeredInPlan(state: SipState, actor: Actor): SipEventType[] {
  const said = settled(state, actor)
  return availableEvents(state, { party: actor.party, unit: actor.unitId }).filter((type) => !said.has(type))
}
