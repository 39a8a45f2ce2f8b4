import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { grants, people } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import type { Guest } from './mine-views.ts'
import type { Instant } from './views.ts'

/**
 * The guest's grant while it is in force, locked until the transaction ends, so that nobody ends it meanwhile; else
 * null. For one who has died nothing more is sent, and for one whose identity is protected by nobody else.
 */
export async function lockGrant(tx: Tx, { grantId, userId }: Guest, at: Instant) {
  const [grant] = await tx
    .select({
      id: grants.id,
      personId: grants.personId,
      regionId: grants.regionId,
      holder: grants.holder,
      items: grants.items,
      grantedUnit: grants.grantedUnit,
    })
    .from(grants)
    .innerJoin(people, and(eq(people.id, grants.personId), isNull(people.deceasedOn)))
    .where(
      and(
        eq(grants.id, grantId),
        eq(grants.userId, userId),
        isNull(grants.endedAt),
        or(isNull(grants.until), gte(grants.until, localDate(at))),
        or(eq(grants.holder, 'person'), eq(people.protection, 'none')),
      ),
    )
    .for('share', { of: grants })
  return grant ?? null
}

export type LockedGrant = NonNullable<Awaited<ReturnType<typeof lockGrant>>>
