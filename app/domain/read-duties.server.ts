import { asUnit } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { type DutiesView, toDutiesView } from './duties-view.ts'
import { isUuid } from './ids.ts'
import { loadPerson } from './load-person.server.ts'
import { loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { headOf } from './person-view.ts'
import { planHead } from './plan-view.ts'
import type { Instant } from './view-parts.ts'

/** The duty list about a person, from every case that the reader's unit is in. Null when it is in none. Logged as read. */
export async function readDuties(actor: Actor, personId: string, now: Instant): Promise<DutiesView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const discharge = await loadPerson(tx, actor, personId)
    const plan = await loadPlan(tx, actor, personId)
    const person = discharge ? headOf(discharge, now).person : plan && planHead(plan, now)
    if (!person) return null
    for (const loaded of [discharge, plan])
      if (loaded) await logAccess(tx, actor, 'read', { personId, processId: loaded.processId })
    return { person, ...toDutiesView({ discharge, plan }, actor, now) }
  })
}
