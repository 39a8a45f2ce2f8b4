import { and, asc, eq, ne } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { organisations, units } from '#db/schema/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { findEarlierTeam } from './earlier-stays.server.ts'
import { isUuid } from './ids.ts'
import { findKnown } from './known.ts'
import { type LoadedPerson, loadPerson } from './load-person.server.ts'
import { logAccess } from './log-access.server.ts'
import { isOnPages, toPersonView } from './person-view.ts'
import type { Instant, StepView } from './views.ts'

/** A unit of the region with what helps to guess whether it is the right one. */
export type Candidate = StepView['units'][number] & { municipalityCode: string | null }

/**
 * What a step's form is drawn from, logged as read. Null for an event that has no form or a person the unit has no
 * case of; readable also when the event cannot be sent now, so that the page can say why.
 */
export async function readStep(actor: Actor, personId: string, event: string, now: Instant): Promise<StepView | null> {
  if (!isUuid(personId) || !isOnPages(event)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPerson(tx, actor, personId)
    if (!loaded) return null
    await logAccess(tx, actor, 'read', { personId, processId: loaded.processId })
    const candidates = await selectCandidates(tx, actor, loaded)
    const earlier = await findEarlierTeam(tx, loaded)
    const others = loaded.units.filter(({ id, isPresent }) => isPresent && id !== actor.unitId)
    return {
      view: toPersonView(loaded, actor, now),
      event,
      units: candidates.map(({ municipalityCode: _, ...unit }) => unit),
      known: findKnown(event, loaded, { actor, candidates, earlier }),
      audience: [...new Set(others.map(({ name }) => name))],
      now,
    }
  })
}

/** The active units of the region, those in the case first and then those of the person's municipality. */
async function selectCandidates(tx: Tx, { regionId }: Actor, { units: inCase, person }: LoadedPerson) {
  const rows = await tx
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
