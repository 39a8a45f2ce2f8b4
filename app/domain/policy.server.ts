import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { StoredState } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import type { DischargePolicy, DischargeState } from '#machines/discharge/index.ts'
import type { Case } from './find-case.server.ts'
import { type Agreement, dischargeKind, kindOf } from './kinds/index.ts'
import type { Instant } from './views.ts'

type Beginning = { regionId: string; startedAt: Instant }
type Agreed = Readonly<Record<string, unknown>>

/**
 * What was agreed on and valid when the case began. The most particular wins: one for the municipality before one for
 * the region, then one for the care form, then the newest.
 */
export async function findAgreement(
  tx: Tx,
  { regionId, startedAt }: Beginning,
  { municipalityCode, careForm }: Agreement,
): Promise<Agreed> {
  const [agreement] = await tx.execute<{ version: string; body: Agreed }>(sql`
    select version, body from policies
    where region_id = ${regionId} and valid_from <= ${localDate(startedAt)}
      and (municipality_code is null or municipality_code = ${municipalityCode || null})
      and (care_form is null or care_form = ${careForm || null})
    order by municipality_code is null, care_form is null, valid_from desc
    limit 1`)
  return agreement ? { ...agreement.body, version: agreement.version } : {}
}

type Judged = Pick<Case, 'regionId' | 'startedAt' | 'person' | 'kind'>

/** The law with the local agreement laid over it: what a case of any kind is judged by, for as long as it lasts. */
export async function policyOf(tx: Tx, found: Judged, state: StoredState): Promise<{ version: string }> {
  const kind = kindOf(found.kind)
  const { person } = found
  const personsOwn = { municipalityCode: person?.municipalityCode ?? null, careForm: null }
  return kind.withDefaults(await findAgreement(tx, found, kind.agreementOf(state) ?? personsOwn))
}

/** The same for a discharge, in its own terms. */
export async function dischargePolicyOf(tx: Tx, from: Beginning, state: DischargeState): Promise<DischargePolicy> {
  const agreement = dischargeKind.agreementOf(state)
  return dischargeKind.withDefaults(agreement ? await findAgreement(tx, from, agreement) : {})
}
