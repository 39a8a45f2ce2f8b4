import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { seen } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { toMoment } from './instants.ts'
import { me, readerOf } from './reader.ts'
import type { Instant } from './view-parts.ts'

type Seen = { processId: string; state: { version: number } }

const receipt = writtenOnce((writer) =>
  writer
    .insert(seen)
    .values({
      userId: me.user,
      processId: sql.placeholder('processId'),
      version: sql.placeholder('version'),
      at: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: [seen.userId, seen.processId],
      set: { version: sql`greatest(${seen.version}, excluded.version)`, at: sql`excluded.at` },
    }),
)

/** Opening the page is the receipt. An older page that comes last takes nothing back. */
export async function markSeen(tx: Tx, actor: Actor, { processId, state }: Seen, now: Instant): Promise<void> {
  await receipt(tx, { ...readerOf(actor), processId, version: state.version, at: toMoment(now) })
}
