import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { policies, type StoredState } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { localDate } from '#machines/calendar.ts'
import type { DischargePolicy, DischargeState } from '#machines/discharge/index.ts'
import type { SipPolicy } from '#machines/sip/index.ts'
import type { Case } from './find-case.server.ts'
import { type Agreement, dischargeKind, kindOf, sipKind } from './kinds/index.ts'
import type { PersonRow } from './person-head.ts'
import type { Instant } from './views.ts'

type Beginning = { regionId: string; startedAt: Instant }
type Agreed = Readonly<Record<string, unknown>>

/** Which agreement: that which was valid when a case began there, for the municipality and the care form. */
type Wanted = Beginning & { where: Agreement }

const wanted = {
  regionId: sql`wanted.region_id`,
  on: sql`wanted.valid_on::date`,
  municipalityCode: sql`wanted.municipality_code`,
  careForm: sql`wanted.care_form`,
  nr: sql<number>`wanted.nr::integer`,
}

const listed = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}[]`

/** What is asked for, a row each, numbered from 1. */
const allWanted = sql`unnest(
    ${listed('regions', 'uuid')}, ${listed('days', 'text')}, ${listed('municipalities', 'text')}, ${listed('careForms', 'text')}
  ) with ordinality as wanted (region_id, valid_on, municipality_code, care_form, nr)`

const agreements = writtenOnce((writer) => {
  const best = writer
    .select({ version: policies.version, body: policies.body })
    .from(policies)
    .where(
      and(
        eq(policies.regionId, wanted.regionId),
        lte(policies.validFrom, wanted.on),
        sql`(${policies.municipalityCode} is null or ${policies.municipalityCode} = ${wanted.municipalityCode})`,
        sql`(${policies.careForm} is null or ${policies.careForm} = ${wanted.careForm})`,
      ),
    )
    .orderBy(sql`${policies.municipalityCode} is null`, sql`${policies.careForm} is null`, desc(policies.validFrom))
    .limit(1)
    .as('best')
  return writer
    .select({ nr: wanted.nr, version: best.version, body: best.body })
    .from(allWanted)
    .innerJoinLateral(best, sql`true`)
})

/**
 * What was agreed on and valid when each case began, in the order asked. The most particular wins: one for the
 * municipality before one for the region, then one for the care form, then the newest.
 */
async function findAgreements(tx: Tx, asked: readonly Wanted[]): Promise<Agreed[]> {
  const rows = await agreements(tx, {
    regions: asked.map(({ regionId }) => regionId),
    days: asked.map(({ startedAt }) => localDate(startedAt)),
    municipalities: asked.map(({ where }) => where.municipalityCode || null),
    careForms: asked.map(({ where }) => where.careForm || null),
  })
  return asked.map((_, index) => {
    const found = rows.find(({ nr }) => nr === index + 1)
    return found ? { ...found.body, version: found.version } : {}
  })
}

/** The same for one case. */
async function findAgreement(tx: Tx, asked: Wanted): Promise<Agreed> {
  const [agreed = {}] = await findAgreements(tx, [asked])
  return agreed
}

type Judged = Pick<Case, 'regionId' | 'startedAt' | 'person' | 'kind'>
type Stay = Beginning & { state: DischargeState }
type Resident = Pick<PersonRow, 'municipalityCode'>

/** Where the person lives, in whatever form of care. */
const homeOf = (person: Resident | null): Agreement => ({
  municipalityCode: person?.municipalityCode ?? null,
  careForm: null,
})

const byStay = ({ regionId, startedAt, state }: Stay): Wanted => ({
  ...{ regionId, startedAt },
  where: dischargeKind.agreementOf(state) ?? homeOf(null),
})

const byPlan = ({ regionId, startedAt }: Beginning, person: Resident): Wanted => ({
  ...{ regionId, startedAt },
  where: homeOf(person),
})

/** The law with the local agreement laid over it: what a case of any kind is judged by, for as long as it lasts. */
export async function policyOf(tx: Tx, found: Judged, state: StoredState): Promise<{ version: string }> {
  const kind = kindOf(found.kind)
  const { regionId, startedAt, person } = found
  const where = kind.agreementOf(state) ?? homeOf(person)
  return kind.withDefaults(await findAgreement(tx, { regionId, startedAt, where }))
}

/** The same for a discharge, in its own terms. */
export const dischargePolicyOf = async (tx: Tx, stay: Stay): Promise<DischargePolicy> =>
  dischargeKind.withDefaults(await findAgreement(tx, byStay(stay)))

/** The same for a plan of the person, in its own terms. */
export const planPolicyOf = async (tx: Tx, plan: Beginning, person: Resident): Promise<SipPolicy> =>
  sipKind.withDefaults(await findAgreement(tx, byPlan(plan, person)))

/** What the person's discharge and, where there is one, plan are judged by, found by one query. */
export async function policiesOf(
  tx: Tx,
  stay: Stay & { person: Resident },
  plan: Beginning | null,
): Promise<{ discharge: DischargePolicy; sip: SipPolicy | null }> {
  const [ofStay, ofPlan] = await findAgreements(tx, [byStay(stay), ...(plan ? [byPlan(plan, stay.person)] : [])])
  return { discharge: dischargeKind.withDefaults(ofStay), sip: plan && sipKind.withDefaults(ofPlan) }
}
