import { asUnit } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { contactsNow } from './contacts-now.ts'
import { isUuid } from './ids.ts'
import { loadPerson } from './load-person.server.ts'
import { type LoadedPlan, loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import type { FridgeToPrint, PlanPaper, WantedVersion } from './paper-views.ts'
import { planAt, toVersions } from './plan-changes.ts'
import { toPlanContent } from './plan-content.ts'
import { planHead } from './plan-view.ts'
import { selectSharedNow } from './select-shared.server.ts'
import type { Instant } from './view-parts.ts'

/** The plan as a version of it said, or as it is being written now, logged as printed. */
export async function readPlanPaper(
  actor: Actor,
  personId: string,
  wanted: WantedVersion,
  now: Instant,
): Promise<PlanPaper | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPlan(tx, actor, personId)
    const paper = loaded && toPlanPaper(loaded, wanted, now)
    if (paper) await logAccess(tx, actor, 'print', { personId, processId: paper.processId })
    return paper
  })
}

/** A version of a plan, or its draft, ready to be printed; null when there is no such version. */
export function toPlanPaper(loaded: LoadedPlan, wanted: WantedVersion, now: Instant): PlanPaper | null {
  const { processId, state, names } = loaded
  const version = wanted === 'latest' ? state.facts.versions.at(-1)?.version : wanted
  const { name, identifier } = planHead(loaded, now)
  const person = { name, number: identifier }
  if (version === undefined || version === 'draft') {
    const content = toPlanContent(state.facts, { names, asOf: now, reader: null })
    return { processId, person, content, established: null }
  }
  const content = planAt(loaded, version)
  if (!content) return null
  const { versions } = toVersions(loaded, content)
  const established = versions.find((one) => one.version === version)
  return established ? { processId, person, content, established } : null
}

/** The sheet for the fridge, as things are now, logged as printed. It needs no plan. */
export async function readFridgePaper(actor: Actor, personId: string, now: Instant): Promise<FridgeToPrint | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const loaded = (await loadPlan(tx, actor, personId)) ?? (await loadPerson(tx, actor, personId))
    if (!loaded) return null
    const { givenName, familyName } = loaded.person
    await logAccess(tx, actor, 'print', { personId, processId: loaded.processId })
    const sharedNow = await selectSharedNow(tx, personId)
    return {
      person: { name: `${givenName} ${familyName}` },
      contacts: contactsNow(sharedNow),
      plan: sharedNow.plan?.plan ?? null,
      date: sharedNow.discharge?.date ?? null,
      printedAt: now,
    }
  })
}
