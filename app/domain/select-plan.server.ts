import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { organisations, processParties, units } from '#db/schema/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { SipFacts } from '#machines/sip/index.ts'
import { isUuid } from './ids.ts'
import type { CaseUnit } from './load-person.server.ts'
import { idsNamed } from './plan-names.ts'

/** The units that are or have been in the plan, and those that its content names though they never were. */
export async function selectPlanUnits(tx: Tx, processId: string, facts: SipFacts): Promise<CaseUnit[]> {
  const named = idsNamed(facts).units.filter(isUuid)
  const isInPlan = eq(processParties.processId, processId)
  const inPlan = tx.select({ unitId: processParties.unitId }).from(processParties).where(isInPlan)
  const rows = await tx
    .select({
      id: units.id,
      party: sql<StaffParty>`coalesce(${processParties.party}, ${units.party})`,
      since: processParties.since,
      until: processParties.until,
      name: units.name,
      organisationName: organisations.name,
      phone: units.phone,
      hours: units.hours,
      headName: units.headName,
      headPhone: units.headPhone,
      opening: units.opening,
    })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .leftJoin(processParties, and(eq(processParties.unitId, units.id), isInPlan))
    .where(sql`${units.id} = any(array(${inPlan}) || ${sql.param(named)}::uuid[])`)
    .orderBy(sql`${processParties.until} is null desc`, processParties.since, units.name)
  return rows.map(({ since, until, ...unit }) => ({ ...unit, isPresent: since !== null && until === null }))
}
