import { localDate } from '#machines/calendar.ts'
import type { SipFacts, SipState } from '#machines/sip/index.ts'
import type { Instant } from '../view-parts.ts'
import type { UnitInCase } from './kind.ts'

/** The consent's own last day has passed: it lets nobody in any more. */
const hasLapsed = ({ consent }: SipFacts, at: Instant) => consent?.validTo != null && localDate(at) > consent.validTo

/** The units that hold the plan together: they keep it whatever the person says on sharing. */
const keepers = ({ coordinator, lead, previousLead }: SipFacts) => [coordinator?.unit, lead?.unit, previousLead?.unit]

/** The person has taken back the yes to sharing, or ended the plan itself: those whom it let in are out. */
export const isSharingStopped = ({ context, facts }: Pick<SipState, 'context' | 'facts'>) =>
  context.sharing === 'stopped' || facts.closed?.reason === 'personEnds'

/** The units that the person's word, or the documented assessment in its place, lets see the plan besides those. */
function letIn(state: SipState, at: Instant): readonly string[] {
  const { context, facts } = state
  if (isSharingStopped(state)) return []
  const involved = Object.keys(facts.units)
  if (context.sharing === 'notOpened') return involved
  if (facts.consent?.word === 'notPossible') return [...involved, ...facts.parties.map(({ unit }) => unit)]
  return hasLapsed(facts, at) ? [] : (facts.consent?.scope?.units ?? [])
}

/**
 * Whose plan it is: before any word on sharing those who have acted or were asked, then those whom the consent names,
 * and always those who hold it together. A stopped or lapsed consent leaves only these.
 */
export function unitsInPlan(state: SipState, startedBy: string, at: Instant): UnitInCase[] {
  const { facts } = state
  const units = [...keepers(facts), ...letIn(state, at)].filter((unit) => unit != null)
  const present = units.length > 0 ? units : [startedBy]
  return [...new Set(present)].map((unit) => ({ unit, party: null }))
}
