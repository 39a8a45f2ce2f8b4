import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { grants } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import { type GrantWish, grantStatus, isKeptOut } from './grants.ts'
import type { Subject } from './grants-subject.server.ts'
import type { Instant } from './view-parts.ts'

export type LetInRefusal = 'protected' | 'deceased' | 'keptOut' | 'hasOwn'

type Wished = Pick<GrantWish, 'holder' | 'name'>

/** What is known that speaks against letting in just this one, or against letting them see more. */
export function objection({ protection, deceased, keepOut }: Subject, wish: Wished): LetInRefusal | null {
  if (deceased) return 'deceased'
  if (wish.holder === 'person') return null
  if (protection !== 'none') return 'protected'
  return isKeptOut(wish.name, keepOut) ? 'keptOut' : null
}

type Own = Pick<GrantWish, 'holder'> & { key: string }

/** One person has one way in to their own page at a time. `key` is the id of the grant that is wished for. */
export async function objectionToOwn(tx: Tx, personId: string, { holder, key }: Own, now: Instant) {
  if (holder !== 'person') return null
  const own = await tx
    .select()
    .from(grants)
    .where(and(eq(grants.personId, personId), eq(grants.holder, 'person'), isNull(grants.endedAt)))
  const isOther = own.some((row) => row.id !== key && grantStatus(row, localDate(now), 'none') !== 'lapsed')
  return isOther ? 'hasOwn' : null
}
