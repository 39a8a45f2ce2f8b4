import { asUnit } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { type DutiesView, toDutiesView } from './duties-view.ts'
import { isUuid } from './ids.ts'
import { loadBothCases } from './load-both-cases.server.ts'
import type { Instant } from './view-parts.ts'

/** The duty list about a person, from every case that the reader's unit is in. Null when it is in none. Logged as read. */
export async function readDuties(actor: Actor, personId: string, now: Instant): Promise<DutiesView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const cases = await loadBothCases(tx, actor, personId, now)
    return cases && { person: cases.person, ...toDutiesView(cases, actor, now) }
  })
}
