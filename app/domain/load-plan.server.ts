import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { people, processes, seen, units } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import type { SipPolicy, SipRecorded, SipState } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { toInstant } from './instants.ts'
import type { CaseUnit, StoredEntry } from './load-person.server.ts'
import type { PersonRow } from './person-head.ts'
import { loadPlanNames } from './plan-names.server.ts'
import type { PlanNames } from './plan-names.ts'
import { sipPolicyOf } from './policy.server.ts'
import { selectEntries } from './select-entries.server.ts'
import { selectPlanUnits } from './select-plan.server.ts'
import type { Instant } from './view-parts.ts'

type DischargeFacts = Pick<DischargeState['facts'], 'admission' | 'end'> & { wardName: string | null }

/** All that the views of one plan are made from. */
export type LoadedPlan = {
  person: PersonRow
  processId: string
  startedAt: Instant
  state: SipState
  policy: SipPolicy
  /** Newest first. */
  entries: readonly StoredEntry<SipRecorded>[]
  /** Units that are or have been in the plan, and those that it names. */
  units: readonly CaseUnit[]
  names: PlanNames
  seen: { version: number; at: Instant } | null
  /** The person's latest discharge, as far as the reader may see one. */
  discharge: DischargeFacts | null
}

/** The person's open plan, or else the latest, as far as the reader's unit may see it; null when it may see none. */
export async function loadPlan(tx: Tx, actor: Pick<Actor, 'userId'>, personId: string): Promise<LoadedPlan | null> {
  const [found] = await selectPlans(tx, actor, personId)
  if (!found) return null
  const { person, process, seenVersion, seenAt } = found
  const state = process.state as SipState
  const startedAt = toInstant(process.startedAt)
  return {
    person,
    processId: process.id,
    startedAt,
    state,
    policy: await sipPolicyOf(tx, { regionId: process.regionId, startedAt, personId }),
    entries: await selectEntries<SipRecorded>(tx, process.id),
    units: await selectPlanUnits(tx, process.id, state.facts),
    names: await loadPlanNames(tx, state.facts, person),
    seen: seenVersion !== null && seenAt ? { version: seenVersion, at: toInstant(seenAt) } : null,
    discharge: await findDischarge(tx, personId),
  }
}

const selectPlans = (tx: Tx, actor: Pick<Actor, 'userId'>, personId: string) =>
  tx
    .select({ person: people, process: processes, seenVersion: seen.version, seenAt: seen.at })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .leftJoin(seen, and(eq(seen.processId, processes.id), eq(seen.userId, actor.userId)))
    .where(and(eq(processes.personId, personId), eq(processes.kind, 'sip')))
    .orderBy(openFirst, desc(processes.startedAt))
    .limit(1)

const openFirst = sql`${processes.endedAt} is null desc`

/** The person's latest discharge that the reader may see, for what the plan's page says of it. */
export async function findDischarge(tx: Tx, personId: string): Promise<LoadedPlan['discharge']> {
  const [found] = await tx
    .select({ state: processes.state, wardName: units.name })
    .from(processes)
    .leftJoin(units, sql`${units.id}::text = ${processes.state} #>> '{facts,admission,ward}'`)
    .where(and(eq(processes.personId, personId), eq(processes.kind, 'discharge')))
    .orderBy(desc(processes.startedAt))
    .limit(1)
  if (!found) return null
  const { admission, end } = (found.state as DischargeState).facts
  return { admission, end, wardName: found.wardName }
}

/** True when the reader may see a discharge of the person, so that there is a way home to show. */
export const seesDischarge = async (tx: Tx, personId: string): Promise<boolean> =>
  (await findDischarge(tx, personId)) !== null
