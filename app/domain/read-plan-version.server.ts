import { asUnit } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { planAt, toVersions } from './plan-changes.ts'
import { planHead } from './plan-view.ts'
import type { PlanContent, PlanVersion } from './plan-views.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** What an established version of a plan said, who established it and when, and which version holds now. */
export type PlanVersionView = {
  person: PersonHead
  hasDischarge: boolean
  version: PlanVersion
  content: PlanContent
  latest: number
}

/** One established version of the person's plan, logged as read; null when there is none that the reader may see. */
export async function readPlanVersion(
  actor: Actor,
  personId: string,
  number: number,
  now: Instant,
): Promise<PlanVersionView | null> {
  if (!isUuid(personId) || !Number.isInteger(number)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPlan(tx, actor, personId)
    const content = loaded && planAt(loaded, number)
    if (!loaded || !content) return null
    const { versions } = toVersions(loaded, content)
    const version = versions.find((one) => one.version === number)
    if (!version) return null
    await logAccess(tx, actor, 'read', { personId, processId: loaded.processId })
    return {
      person: planHead(loaded, now),
      hasDischarge: loaded.discharge !== null,
      version,
      content,
      latest: versions.length,
    }
  })
}
