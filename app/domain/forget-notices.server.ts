import { sql } from 'drizzle-orm'
import { asSystem } from '#db/client.server.ts'
import { notices } from '#db/schema/index.ts'
import { addHours } from '#machines/calendar.ts'
import type { Instant } from './views.ts'

const keptDays = 30
const mostAtOnce = 500

/** From when on notices are kept. A page that has not listened since before then has missed something. */
export const noticesKeptSince = (now: Instant): Instant => addHours(now, -24 * keptDays)

/** Deletes the notices that no page asks for any more. What they told of stays with the events. */
export async function forgetNotices(now: Instant): Promise<void> {
  let forgotten = mostAtOnce
  while (forgotten === mostAtOnce) forgotten = await forgetOldest(now)
}

/** Looks at the oldest alone, so that what it costs does not grow with all that there are. Answers how many it deleted. */
const forgetOldest = (now: Instant): Promise<number> =>
  asSystem(async (tx) => {
    const oldest = tx.select({ id: notices.id, at: notices.at }).from(notices).orderBy(notices.id).limit(mostAtOnce)
    const { count } = await tx.delete(notices).where(
      sql`${notices.id} = any(array(
        select id from (${oldest}) as oldest where at < ${noticesKeptSince(now)}::timestamptz
      ))`,
    )
    return count
  })
