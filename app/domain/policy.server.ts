import { and, desc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { policies } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import { type DischargePolicy, type DischargeState, withDefaults } from '#machines/discharge/index.ts'
import type { Case } from './find-case.server.ts'
import type { Instant } from './views.ts'

export type PolicyRequest = { regionId: string; municipalityCode: string; careForm: string; startedAt: Instant }

/**
 * The law with the local agreement laid over it that was valid when the case began. The most particular wins: one for
 * the municipality before one for the region, then one for the care form, then the newest.
 */
export async function policyFor(tx: Tx, request: PolicyRequest): Promise<DischargePolicy> {
  const { regionId, municipalityCode, careForm, startedAt } = request
  const [agreement] = await tx
    .select({ version: policies.version, body: policies.body })
    .from(policies)
    .where(
      and(
        eq(policies.regionId, regionId),
        or(isNull(policies.municipalityCode), eq(policies.municipalityCode, municipalityCode)),
        or(isNull(policies.careForm), eq(policies.careForm, careForm)),
        lte(policies.validFrom, localDate(startedAt)),
      ),
    )
    .orderBy(isNull(policies.municipalityCode), isNull(policies.careForm), desc(policies.validFrom))
    .limit(1)
  return agreement ? withDefaults({ ...agreement.body, version: agreement.version }) : withDefaults()
}

/** The policy that a case is judged by, for as long as it lasts. */
export function policyOf(tx: Tx, { regionId, startedAt }: Pick<Case, 'regionId' | 'startedAt'>, state: DischargeState) {
  const { registeredMunicipality = '', careForm = '' } = state.facts.admission ?? {}
  return policyFor(tx, { regionId, startedAt, municipalityCode: registeredMunicipality, careForm })
}
