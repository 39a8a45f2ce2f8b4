import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { seen } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { toMoment } from './instants.ts'
import type { Instant } from './view-parts.ts'

type Seen = { processId: string; state: { version: number } }

/** Opening the page is the receipt. An older page that comes last takes nothing back. */
export async function markSeen(tx: Tx, actor: Actor, { processId, state }: Seen, now: Instant): Promise<void> {
  const { version } = state
  await tx
    .insert(seen)
    .values({ userId: actor.userId, processId, version, at: toMoment(now) })
    .onConflictDoUpdate({
      target: [seen.userId, seen.processId],
      set: { version: sql`greatest(${seen.version}, excluded.version)`, at: sql`excluded.at` },
    })
}
