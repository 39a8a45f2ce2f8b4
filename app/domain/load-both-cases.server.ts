import type { Tx } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { type LoadedPerson, loadPerson } from './load-person.server.ts'
import { type LoadedPlan, loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { headOf } from './person-view.ts'
import { planHead } from './plan-view.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** What the reader's unit may see of a person: the way home, the plan, or both. */
type BothCases = { person: PersonHead; discharge: LoadedPerson | null; plan: LoadedPlan | null }

/** The person's discharge and plan, each logged as read. Null when the reader's unit may see neither. */
export async function loadBothCases(tx: Tx, actor: Actor, personId: string, now: Instant): Promise<BothCases | null> {
  const [discharge, plan] = await Promise.all([loadPerson(tx, actor, personId), loadPlan(tx, actor, personId)])
  const ofPlan = plan && planHead(plan, now)
  const person = discharge ? headOf(discharge, now).person : ofPlan
  if (!person) return null
  const shown = [discharge, plan].filter((found) => found !== null)
  await Promise.all(shown.map(({ processId }) => logAccess(tx, actor, 'read', { personId, processId })))
  return { person: { ...person, deceased: person.deceased || (ofPlan?.deceased ?? false) }, discharge, plan }
}
