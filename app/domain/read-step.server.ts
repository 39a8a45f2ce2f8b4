import { and, asc, eq, ne } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { asLast } from '#db/prepared.ts'
import { organisations, units } from '#db/schema/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { findEarlierTeam } from './earlier-stays.server.ts'
import { isUuid } from './ids.ts'
import { findKnown } from './known.ts'
import { findKnownInPlan } from './known-in-plan.ts'
import { type CaseUnit, findStay, loadStay } from './load-person.server.ts'
import { findPlan, loadFoundPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import type { PersonRow } from './person-head.ts'
import { isOnPages, isOnPlanPages, toPersonView } from './person-view.ts'
import { toPlanView } from './plan-view.ts'
import type { Instant, StepView } from './views.ts'

/** A unit of the region with what helps to guess whether it is the right one. */
export type Candidate = StepView['units'][number] & { municipalityCode: string | null }

/**
 * What a step's form is drawn from, logged as read. Null for an event that has no form or a person the unit has no
 * case of; readable also when the event cannot be sent now, so that the page can say why. `item` is the entry of the
 * plan that the step is about, when that is said.
 */
export async function readStep(
  actor: Actor,
  personId: string,
  event: string,
  now: Instant,
  item: string | null = null,
): Promise<StepView | null> {
  if (!isUuid(personId)) return null
  if (isOnPlanPages(event)) return asUnit(actor, (tx) => readPlanStep(tx, actor, { personId, event, item, now }))
  return isOnPages(event) ? asUnit(actor, (tx) => readDischargeStep(tx, actor, { personId, event, item, now })) : null
}

type Wanted<Event> = { personId: string; event: Event; item: string | null; now: Instant }

async function readDischargeStep(
  tx: Tx,
  actor: Actor,
  { personId, event, item, now }: Wanted<Parameters<typeof findKnown>[0]>,
): Promise<StepView | null> {
  const found = await findStay(tx, actor, personId)
  if (!found) return null
  const [loaded, rows, earlier] = await asLast(
    tx,
    Promise.all([
      loadStay(tx, actor, found, now),
      selectUnits(tx, actor),
      findEarlierTeam(tx, found),
      logAccess(tx, actor, 'read', { personId, processId: found.processId }),
    ]),
  )
  const candidates = toCandidates(rows, loaded)
  const discharge = toPersonView(loaded, actor, now)
  const known = findKnown(event, loaded, { actor, candidates, earlier })
  return {
    ...around(loaded.units, candidates, actor),
    view: discharge,
    discharge,
    plan: null,
    event,
    item,
    known,
    now,
  }
}

async function readPlanStep(
  tx: Tx,
  actor: Actor,
  { personId, event, item, now }: Wanted<Parameters<typeof findKnownInPlan>[0]>,
): Promise<StepView | null> {
  const [found, foundStay] = await Promise.all([findPlan(tx, actor, personId), findStay(tx, actor, personId)])
  if (!found) return null
  const [loaded, stay, rows] = await asLast(
    tx,
    Promise.all([
      loadFoundPlan(tx, actor, found, now),
      foundStay && loadStay(tx, actor, foundStay, now),
      selectUnits(tx, actor),
      logAccess(tx, actor, 'read', { personId, processId: found.processId }),
    ]),
  )
  const plan = toPlanView(loaded, actor, now)
  const discharge = stay && toPersonView(stay, actor, now)
  const candidates = toCandidates(rows, {
    person: loaded.person,
    units: [...loaded.units, ...(stay?.units ?? [])],
  })
  const known = findKnownInPlan(event, plan, { actor, candidates, discharge, item })
  return { ...around(loaded.units, candidates, actor), view: plan, discharge, plan, event, item, known, now }
}

/** The units to choose between, and the others that will see what is sent. */
function around(inCase: readonly CaseUnit[], candidates: readonly Candidate[], { unitId }: Actor) {
  const others = inCase.filter(({ id, isPresent }) => isPresent && id !== unitId)
  return {
    units: candidates.map(({ municipalityCode: _, ...unit }) => unit),
    audience: [...new Set(others.map(({ name }) => name))],
  }
}

/** The active units of the region. */
const selectUnits = (tx: Tx, { regionId }: Actor) =>
  tx
    .select({
      id: units.id,
      name: units.name,
      party: units.party,
      organisationName: organisations.name,
      municipalityCode: units.municipalityCode,
    })
    .from(units)
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(and(eq(units.regionId, regionId), eq(units.active, true), ne(units.party, 'system')))
    .orderBy(asc(units.name))

/** The units to choose between, those in the case first and then those of the person's municipality. */
function toCandidates(
  rows: Awaited<ReturnType<typeof selectUnits>>,
  { units: inCase, person }: { units: readonly Pick<CaseUnit, 'id' | 'isPresent'>[]; person: PersonRow },
): Candidate[] {
  const isKnown = (id: string) => inCase.some((unit) => unit.id === id && unit.isPresent)
  const isNear = (candidate: Candidate) =>
    person.protection === 'none' && candidate.municipalityCode === person.municipalityCode
  const candidates: Candidate[] = rows.map((row) => ({
    ...row,
    party: row.party as StaffParty,
    known: isKnown(row.id),
  }))
  const order = (candidate: Candidate) => (candidate.known ? 0 : isNear(candidate) ? 1 : 2)
  return candidates.toSorted((a, b) => order(a) - order(b))
}
