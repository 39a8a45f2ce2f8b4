import { desc, eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { grants, people, users } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import { statusOf as dischargeStatus } from '#machines/discharge/index.ts'
import type { Actor } from './actor.ts'
import { isKeptOut, toGrantShown } from './grants.ts'
import { undoneVersions } from './history.ts'
import { isUuid } from './ids.ts'
import { loadBothCases } from './load-both-cases.server.ts'
import type { LoadedPerson } from './load-person.server.ts'
import type { LoadedPlan } from './load-plan.server.ts'
import { offered } from './offered.ts'
import { shareOf, toStages } from './participants-stages.ts'
import { toDatesTold, toTopics } from './participants-told.ts'
import type { AccessShown, DischargeParticipation, ParticipantsView, PlanParticipation } from './participants-views.ts'
import { toPlanView } from './plan-view.ts'
import type { Instant } from './view-parts.ts'

/**
 * Who takes part in what concerns the person, who may see it, and how they come in: logged as read. Null for whom the
 * unit has no case of, as for nobody. There may be a discharge, a plan, or both.
 */
export async function readParticipants(actor: Actor, personId: string, now: Instant): Promise<ParticipantsView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const cases = await loadBothCases(tx, actor, personId, now)
    if (!cases) return null
    const { person, discharge, plan } = cases
    const keepOut = plan?.state.facts.participants?.keepOut ?? []
    return {
      person,
      plan: plan && toPlanParticipation(plan, actor, now),
      discharge: discharge && toDischargeParticipation(discharge, actor, now),
      grants: await selectGrants(tx, personId, keepOut, now),
      keepOut,
    }
  })
}

function toPlanParticipation(loaded: LoadedPlan, actor: Actor, now: Instant): PlanParticipation {
  const view = toPlanView(loaded, actor, now)
  const { processId, status, plan, consent, consentRecord, participants, parties, available } = view
  const stages = toStages(view.participation, loaded.state.facts)
  const shown = { processId, status, plan, consent, consentRecord, participants, parties, available }
  return { ...shown, basis: basisOf(loaded), stages, share: shareOf(stages) }
}

/** The grounds given when it was last judged that the person cannot consent. */
function basisOf({ entries, state }: LoadedPlan): PlanParticipation['basis'] {
  if (state.facts.consent?.word !== 'notPossible') return null
  const undone = undoneVersions(entries)
  for (const { event } of entries)
    if (event.type === 'consent.notPossible' && !undone.has(event.version)) return event.data.legalBasis ?? null
  return null
}

function toDischargeParticipation(loaded: LoadedPerson, actor: Actor, now: Instant): DischargeParticipation {
  const { state } = loaded
  const status = dischargeStatus(state)
  return {
    status: status === 'closed' || status === 'interrupted' ? status : 'underway',
    available: offered(state, actor),
    dates: toDatesTold(loaded, now),
    topics: toTopics(state.facts),
  }
}

async function selectGrants(
  tx: Tx,
  personId: string,
  keepOut: readonly string[],
  now: Instant,
): Promise<AccessShown[]> {
  const rows = await tx
    .select({ grant: grants, grantedBy: users.name, protection: people.protection })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .leftJoin(users, eq(users.id, grants.grantedBy))
    .where(eq(grants.personId, personId))
    .orderBy(grants.holder, desc(grants.grantedAt))
  return rows.map(({ grant, grantedBy, protection }) => ({
    ...toGrantShown(grant, grantedBy, localDate(now), protection),
    keptOut: grant.holder === 'relative' && isKeptOut(grant.holderName, keepOut),
  }))
}
