import { eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { asLast } from '#db/prepared.ts'
import { people } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { findDischarge, findPlan, loadFoundPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { markSeen } from './mark-seen.server.ts'
import { protectionWith, toPersonHead } from './person-head.ts'
import { toPlanView } from './plan-view.ts'
import type { PlanView } from './plan-views.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** The plan, or that the reader sees the person but no plan, and whether they may propose one. */
export type PlanRead = { view: PlanView } | { noPlan: PersonHead; mayPropose: boolean }

/**
 * The page about a person's plan as the reader's unit sees it: logged as read, and from now on seen up to its version.
 * Null for whom the unit has no case of, as for nobody.
 */
export async function readPlan(actor: Actor, personId: string, now: Instant): Promise<PlanRead | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const found = await findPlan(tx, actor, personId)
    if (!found) return readWithout(tx, actor, personId, now)
    const [loaded] = await asLast(
      tx,
      Promise.all([
        loadFoundPlan(tx, actor, found, now),
        logAccess(tx, actor, 'read', { personId, processId: found.processId }),
        markSeen(tx, actor, found, now),
      ]),
    )
    return { view: toPlanView(loaded, actor, now) }
  })
}

/** A person whom the reader knows by a discharge alone. Anyone in the case may propose a plan, while the person lives. */
async function readWithout(tx: Tx, actor: Actor, personId: string, now: Instant): Promise<PlanRead | null> {
  const [[person], discharge] = await Promise.all([
    tx.select().from(people).where(eq(people.id, personId)),
    findDischarge(tx, personId),
  ])
  if (!person || !discharge) return null
  await logAccess(tx, actor, 'read', { personId })
  const { admission, end } = discharge
  const isDeceased = person.deceasedOn !== null || end?.reason === 'deceased'
  const noPlan = toPersonHead(person, protectionWith(person, admission?.protection), isDeceased, now)
  return { noPlan, mayPropose: !isDeceased }
}
