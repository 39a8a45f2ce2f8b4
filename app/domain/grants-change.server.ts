import { and, eq, isNull } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { grants } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { type GrantItem, grantItems } from './mine-views.ts'
import type { Day, Instant } from './view-parts.ts'

type Change = { items: readonly GrantItem[]; until: Day | null }

const oneInForce = (personId: string, grantId: string) =>
  and(eq(grants.id, grantId), eq(grants.personId, personId), isNull(grants.endedAt))

/** Ends somebody's access: their next click is refused. False when there is no such access, or it is over already. */
export async function endGrant(actor: Actor, personId: string, grantId: string, now: Instant): Promise<boolean> {
  if (!isUuid(personId) || !isUuid(grantId)) return false
  return asUnit(actor, async (tx) => {
    const ended = await tx
      .update(grants)
      .set({ endedAt: toMoment(now), endedBy: actor.userId })
      .where(oneInForce(personId, grantId))
      .returning({ id: grants.id })
    return ended.length > 0
  })
}

/**
 * Changes what somebody may see and until when, from their next click on. The person always sees all of their own.
 * False when there is no such access, or it is over already.
 */
export async function changeGrant(actor: Actor, personId: string, grantId: string, change: Change): Promise<boolean> {
  if (!isUuid(personId) || !isUuid(grantId)) return false
  return asUnit(actor, async (tx) => {
    const [grant] = await tx.select({ holder: grants.holder }).from(grants).where(oneInForce(personId, grantId))
    if (!grant) return false
    const items = grant.holder === 'person' ? [...grantItems] : [...change.items]
    await tx.update(grants).set({ items, until: change.until }).where(oneInForce(personId, grantId))
    return true
  })
}
