import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { seen } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { toMoment } from './instants.ts'
import { me, readerOf } from './reader.ts'
import type { Instant } from './view-parts.ts'

type Seen = { processId: string; state: { version: number }; seen: { version: number; at: Instant } | null }

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

/** A page that is loaded again within so many milliseconds is the same visit: visits are told to the minute. */
const oneVisit = 60_000

const isSameVisit = ({ state, seen }: Seen, now: Instant): boolean =>
  seen !== null && seen.version >= state.version && Math.abs(Date.parse(now) - Date.parse(seen.at)) < oneVisit

/**
 * Opening the page is the receipt. An older page that comes last takes nothing back, and one that is loaded again with
 * nothing new writes no second receipt: the first of one reader's windows would hold up the others.
 */
export async function markSeen(tx: Tx, actor: Actor, found: Seen, now: Instant): Promise<void> {
  if (isSameVisit(found, now)) return
  const { processId, state } = found
  await receipt(tx, { ...readerOf(actor), processId, version: state.version, at: toMoment(now) })
}
