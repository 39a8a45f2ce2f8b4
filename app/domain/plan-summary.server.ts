import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { isPast } from '#machines/calendar.ts'
import { health, planVersion, regions, type SipState } from '#machines/sip/index.ts'
import { toInstant } from './instants.ts'
import { bookedFollowUp } from './plan-content.ts'
import type { PlanSummary } from './plan-views.ts'
import { sipPolicyOf } from './policy.server.ts'
import type { Instant } from './view-parts.ts'

/** What another page says of the person's plan: the open one, or else the latest; null when the reader may see none. */
export async function findPlanSummary(tx: Tx, personId: string, now: Instant): Promise<PlanSummary | null> {
  const [found] = await tx
    .select({
      id: processes.id,
      state: processes.state,
      regionId: processes.regionId,
      startedAt: processes.startedAt,
    })
    .from(processes)
    .where(and(eq(processes.personId, personId), eq(processes.kind, 'sip')))
    .orderBy(sql`${processes.endedAt} is null desc`, desc(processes.startedAt))
    .limit(1)
  if (!found) return null
  const state = found.state as SipState
  const { facts } = state
  const policy = await sipPolicyOf(tx, { regionId: found.regionId, startedAt: toInstant(found.startedAt), personId })
  const booked = facts.meetings.filter(({ status, at }) => status === 'booked' && !isPast(at, now))
  return {
    processId: found.id,
    plan: regions(state).plan,
    health: health(state, policy, now),
    planVersion: planVersion(state),
    leadName: facts.lead?.name ?? null,
    nextFollowUp: bookedFollowUp(facts),
    nextMeeting: booked.map(({ at }) => at).toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null,
  }
}
