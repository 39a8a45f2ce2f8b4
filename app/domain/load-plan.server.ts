import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import type { SipPolicy, SipRecorded, SipState } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { type Course, courseOf } from './course.ts'
import { findLatest, isTheirs, latestFirst } from './latest-case.server.ts'
import type { CaseUnit, StoredEntry } from './load-person.server.ts'
import { unitName } from './names-looked-up.ts'
import type { PersonRow } from './person-head.ts'
import { isReplayed } from './plan-changes.ts'
import { loadPlanNames } from './plan-names.server.ts'
import type { PlanNames } from './plan-names.ts'
import { planPolicyOf } from './policy.server.ts'
import { loadCourse } from './select-course.server.ts'
import { selectEntries } from './select-entries.server.ts'
import { selectPlanUnits } from './select-plan.server.ts'
import type { Instant } from './view-parts.ts'

type DischargeFacts = Pick<DischargeState['facts'], 'admission' | 'end'> & { wardName: string | null }

/** All that the page about one plan is made from. */
export type PlanNow = {
  person: PersonRow
  processId: string
  startedAt: Instant
  state: SipState
  policy: SipPolicy
  course: Course<SipRecorded>
  /** Units that are or have been in the plan, and those that it names. */
  units: readonly CaseUnit[]
  names: PlanNames
  seen: { version: number; at: Instant } | null
  /** The person's latest discharge, as far as the reader may see one. */
  discharge: DischargeFacts | null
  /** All that has happened, newest first, when its versions cannot be told apart without; else nothing. */
  replayed: readonly StoredEntry<SipRecorded>[]
}

/** The same with all that has happened, newest first. */
export type LoadedPlan = PlanNow & { entries: readonly StoredEntry<SipRecorded>[] }

/** The person's open plan, or else the latest, before what belongs to it has been read. */
export type FoundPlan = Pick<PlanNow, 'person' | 'processId' | 'startedAt' | 'state' | 'seen' | 'discharge'> & {
  regionId: string
}

type Reader = Pick<Actor, 'userId'>

/** The person's open plan, or else the latest, as far as the reader's unit may see it; null when it may see none. */
export async function findPlan(tx: Tx, actor: Reader, personId: string): Promise<FoundPlan | null> {
  const [found, discharge] = await Promise.all([
    findLatest(tx, actor.userId, personId, 'sip'),
    findDischarge(tx, personId),
  ])
  if (!found) return null
  const { others: _, state, ...plan } = found
  return { ...plan, state: state as SipState, discharge }
}

/** What the page about a plan that was found is made from, at the instant. */
export async function loadFoundPlan(tx: Tx, actor: Reader, found: FoundPlan, now: Instant): Promise<PlanNow> {
  const around = loadAround(tx, found)
  const [plan, { course }, replayed] = await Promise.all([
    around,
    loadCourse<SipRecorded>(tx, actor, found, { now, units: () => around.then(({ units }) => units) }),
    isReplayed(found.state) ? selectEntries<SipRecorded>(tx, found) : [],
  ])
  return { ...plan, course, replayed }
}

/** The person's open plan, or else the latest, with all that has happened in it; null when the reader may see none. */
export async function loadPlan(tx: Tx, actor: Reader, personId: string): Promise<LoadedPlan | null> {
  const found = await findPlan(tx, actor, personId)
  if (!found) return null
  const [around, entries] = await Promise.all([loadAround(tx, found), selectEntries<SipRecorded>(tx, found)])
  return { ...around, entries, replayed: entries, course: courseOf(entries, { seen: found.seen, actor }) }
}

async function loadAround(tx: Tx, found: FoundPlan): Promise<Omit<PlanNow, 'course' | 'replayed'>> {
  const { regionId, ...plan } = found
  const { person, processId, state } = plan
  const [policy, planUnits, names] = await Promise.all([
    planPolicyOf(tx, found, person),
    selectPlanUnits(tx, processId, state.facts),
    loadPlanNames(tx, state.facts, person),
  ])
  return { ...plan, policy, units: planUnits, names }
}

const named = sql`${processes.state} #>> '{facts,admission,ward}'`

/** As an id, which an index finds; what is none names no unit of ours. */
const wardOf = sql`case when ${named} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${named})::uuid end`

/** The person's latest discharge that the reader may see, for what the plan's page says of it. */
export async function findDischarge(tx: Tx, personId: string): Promise<LoadedPlan['discharge']> {
  const latest = tx
    .select({ state: processes.state, ward: wardOf.as('ward') })
    .from(processes)
    .where(isTheirs(personId, 'discharge'))
    .orderBy(latestFirst)
    .limit(1)
    .as('latest')
  const [found] = await tx.select({ state: latest.state, wardName: unitName(latest.ward) }).from(latest)
  if (!found) return null
  const { admission, end } = (found.state as DischargeState).facts
  return { admission, end, wardName: found.wardName }
}

/** True when the reader may see a discharge of the person, so that there is a way home to show. */
export const seesDischarge = async (tx: Tx, personId: string): Promise<boolean> =>
  (await findDischarge(tx, personId)) !== null
