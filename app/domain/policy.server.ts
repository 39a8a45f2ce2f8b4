import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { policies, type StoredState } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { localDate } from '#machines/calendar.ts'
import type { DischargePolicy, DischargeState } from '#machines/discharge/index.ts'
import type { Case } from './find-case.server.ts'
import { type Agreement, dischargeKind, kindOf } from './kinds/index.ts'
import type { Instant } from './views.ts'

type Beginning = { regionId: string; startedAt: Instant }
type Agreed = Readonly<Record<string, unknown>>

const municipality = sql.placeholder('municipalityCode')
const careForm = sql.placeholder('careForm')

const agreement = writtenOnce((writer) =>
  writer
    .select({ version: policies.version, body: policies.body })
    .from(policies)
    .where(
      and(
        eq(policies.regionId, sql.placeholder('regionId')),
        lte(policies.validFrom, sql.placeholder('on')),
        sql`(${policies.municipalityCode} is null or ${policies.municipalityCode} = ${municipality})`,
        sql`(${policies.careForm} is null or ${policies.careForm} = ${careForm})`,
      ),
    )
    .orderBy(sql`${policies.municipalityCode} is null`, sql`${policies.careForm} is null`, desc(policies.validFrom))
    .limit(1),
)

/**
 * What was agreed on and valid when the case began. The most particular wins: one for the municipality before one for
 * the region, then one for the care form, then the newest.
 */
export async function findAgreement(tx: Tx, { regionId, startedAt }: Beginning, where: Agreement): Promise<Agreed> {
  const [found] = await agreement(tx, {
    ...{ regionId, on: localDate(startedAt) },
    municipalityCode: where.municipalityCode || null,
    careForm: where.careForm || null,
  })
  return found ? { ...found.body, version: found.version } : {}
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
