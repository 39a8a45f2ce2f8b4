import { desc, eq } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { notices } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { noticesKeptSince } from './forget-notices.server.ts'
import type { Instant } from './views.ts'

/**
 * Answers whether the unit has been told of anything after the instant: what a page missed while it did not listen. True
 * for one that has not listened for longer than notices are kept.
 */
export async function hasNewsSince(actor: Actor, since: Instant, now: Instant): Promise<boolean> {
  if (since < noticesKeptSince(now)) return true
  const last = await asUnit(actor, (tx) =>
    tx
      .select({ at: notices.at })
      .from(notices)
      .where(eq(notices.unitId, actor.unitId))
      .orderBy(desc(notices.id))
      .limit(1),
  )
  return last.some(({ at }) => at > new Date(since))
}
