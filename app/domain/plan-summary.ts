import { isPast } from '#machines/calendar.ts'
import { health, planVersion, regions, type SipPolicy, type SipState } from '#machines/sip/index.ts'
import type { LatestCase } from './latest-case.server.ts'
import { bookedFollowUp } from './plan-content.ts'
import type { PlanSummary } from './plan-views.ts'
import type { Instant } from './view-parts.ts'

/** What another page says of the plan that was found, at the instant. */
export function toPlanSummary(
  { processId, state }: Pick<LatestCase, 'processId' | 'state'>,
  policy: SipPolicy,
  now: Instant,
): PlanSummary {
  const plan = state as SipState
  const { facts } = plan
  const booked = facts.meetings.filter(({ status, at }) => status === 'booked' && !isPast(at, now))
  return {
    processId,
    plan: regions(plan).plan,
    health: health(plan, policy, now),
    planVersion: planVersion(plan),
    leadName: facts.lead?.name ?? null,
    nextFollowUp: bookedFollowUp(facts),
    nextMeeting: booked.map(({ at }) => at).toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null,
  }
}
