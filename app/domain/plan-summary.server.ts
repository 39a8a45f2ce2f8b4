import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { isPast } from '#machines/calendar.ts'
import { health, planVersion, regions, type SipState } from '#machines/sip/index.ts'
import { toInstant } from './instants.ts'
import { foundOrKept, keptStateOf, stateUnlessKept, writing } from './kept-states.ts'
import { isTheirs, latestFirst, openFirst } from './latest-case.server.ts'
import { planPolicyOf } from './load-plan.server.ts'
import type { PersonRow } from './person-head.ts'
import { bookedFollowUp } from './plan-content.ts'
import type { PlanSummary } from './plan-views.ts'
import type { Instant } from './view-parts.ts'

type FoundSummary = { id: string; state: SipState; beginning: { regionId: string; startedAt: Instant } }

const latest = writtenOnce((writer) =>
  writer
    .select({
      id: processes.id,
      state: stateUnlessKept(),
      writing,
      regionId: processes.regionId,
      startedAt: processes.startedAt,
    })
    .from(processes)
    .where(isTheirs(sql.placeholder('personId'), 'sip'))
    .orderBy(openFirst, latestFirst)
    .limit(1),
)

/** The person's open plan, or else the latest; null when the reader may see none. */
export async function findSummarised(tx: Tx, personId: string): Promise<FoundSummary | null> {
  const kept = keptStateOf(personId, 'sip')
  const [found] = await latest(tx, { personId, keptWriting: kept?.writing ?? null })
  const state = foundOrKept(personId, 'sip', kept, found)
  if (!found || !state) return null
  const { id, regionId, startedAt } = found
  return { id, state: state as SipState, beginning: { regionId, startedAt: toInstant(startedAt) } }
}

/** What another page says of the plan that was found. */
export async function toPlanSummary(
  tx: Tx,
  { id, state, beginning }: FoundSummary,
  person: Pick<PersonRow, 'municipalityCode'>,
  now: Instant,
): Promise<PlanSummary> {
  const { facts } = state
  const policy = await planPolicyOf(tx, beginning, person)
  const booked = facts.meetings.filter(({ status, at }) => status === 'booked' && !isPast(at, now))
  return {
    processId: id,
    plan: regions(state).plan,
    health: health(state, policy, now),
    planVersion: planVersion(state),
    leadName: facts.lead?.name ?? null,
    nextFollowUp: bookedFollowUp(facts),
    nextMeeting: booked.map(({ at }) => at).toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null,
  }
}
