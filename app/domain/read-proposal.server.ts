import { and, asc, eq, inArray } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { organisations, units } from '#db/schema/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { loadPerson } from './load-person.server.ts'
import { loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { headOf } from './person-view.ts'
import { planHead } from './plan-view.ts'
import type { Instant, PersonHead, UnitChoice } from './views.ts'

/** The parties whose units can hold a plan together: it outlives a stay, so a ward cannot. */
const holding = ['outpatient', 'socialServices', 'municipalHealth'] as const satisfies readonly StaffParty[]

/** What proposing a plan for somebody known is drawn from. */
export type ProposalView = {
  person: PersonHead
  /** The way home that is under way, which the proposal can be about. */
  dischargeProcess: string | null
  /** A plan is under way already. */
  isOpen: boolean
  /** The units to ask, when the reader's own cannot hold a plan. */
  holders: readonly UnitChoice[] | null
}

/** The person as the reader's unit may see them, logged as read; null when it has nothing to do with them. */
export async function readProposal(actor: Actor, personId: string, now: Instant): Promise<ProposalView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const stay = await loadPerson(tx, actor, personId)
    const plan = await loadPlan(tx, actor, personId)
    const seen = stay ?? plan
    if (!seen) return null
    await logAccess(tx, actor, 'read', { personId, processId: seen.processId })
    const stayHead = stay && headOf(stay, now)
    return {
      person: stayHead?.person ?? planHead(plan as NonNullable<typeof plan>, now),
      dischargeProcess: stay && stayHead?.status === 'underway' ? stay.processId : null,
      isOpen: plan !== null && plan.state.facts.closed === null,
      holders: await selectHolders(tx, actor),
    }
  })
}

/** The units to ask to hold a plan, or null when the reader's own unit can. */
export const listHolders = (actor: Actor): Promise<readonly UnitChoice[] | null> =>
  asUnit(actor, (tx) => selectHolders(tx, actor))

async function selectHolders(tx: Tx, { party, regionId }: Actor): Promise<readonly UnitChoice[] | null> {
  if ((holding as readonly StaffParty[]).includes(party)) return null
  const rows = await tx
    .select({ id: units.id, name: units.name, party: units.party, organisationName: organisations.name })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(and(eq(units.regionId, regionId), eq(units.active, true), inArray(units.party, [...holding])))
    .orderBy(asc(units.name))
  return rows.map((row) => ({ ...row, party: row.party as StaffParty, known: false }))
}
