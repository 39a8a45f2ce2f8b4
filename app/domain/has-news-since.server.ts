import { desc, eq } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { notices } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import type { Instant } from './views.ts'

/** Answers whether the unit has been told of anything after the instant: what a page missed while it did not listen. */
export async function hasNewsSince(actor: Actor, since: Instant): Promise<boolean> {
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
