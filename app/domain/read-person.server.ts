import { sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { seen } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { type LoadedPerson, loadPerson } from './load-person.server.ts'
import { logAccess } from './log-access.server.ts'
import { toPersonView } from './person-view.ts'
import type { Instant, PersonView } from './views.ts'

/**
 * The page about a person, as the reader's unit sees the latest case: logged as read, and from now on seen up to its
 * version. Null for whom the unit has no case of, as for nobody.
 */
export async function readPerson(actor: Actor, personId: string, now: Instant): Promise<PersonView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPerson(tx, actor, personId)
    if (!loaded) return null
    await logAccess(tx, actor, 'read', { personId: loaded.person.id, processId: loaded.processId })
    await markSeen(tx, actor, loaded, now)
    return toPersonView(loaded, actor, now)
  })
}

/** Opening the page is the receipt. An older page that comes last takes nothing back. */
async function markSeen(tx: Tx, actor: Actor, { processId, state }: LoadedPerson, now: Instant): Promise<void> {
  const { version } = state
  await tx
    .insert(seen)
    .values({ userId: actor.userId, processId, version, at: toMoment(now) })
    .onConflictDoUpdate({
      target: [seen.userId, seen.processId],
      set: { version: sql`greatest(${seen.version}, excluded.version)`, at: sql`excluded.at` },
    })
}
