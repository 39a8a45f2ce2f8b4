import { and, eq, isNull, sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { users, work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { announce } from './notify.server.ts'

export type TakeOutcome = { ok: true } | { ok: false; reason: 'notFound' } | { ok: false; reason: 'taken'; by: string }

const rowOf = (actor: Actor, personId: string) => and(eq(work.unitId, actor.unitId), eq(work.personId, personId))

/** Puts the reader's name on the unit's row for a person. A row that a colleague holds stays theirs. */
export async function take(actor: Actor, personId: string): Promise<TakeOutcome> {
  if (!isUuid(personId)) return { ok: false, reason: 'notFound' }
  return asUnit(actor, async (tx) => {
    const taken = await tx
      .update(work)
      .set({ holderUser: actor.userId })
      .where(and(rowOf(actor, personId), isNull(work.holderUser)))
      .returning({ processId: work.processId })
    if (taken.length === 0) return whoHolds(tx, actor, personId)
    for (const { processId } of taken) await announce(tx, processId, personId, [actor.unitId])
    return { ok: true }
  })
}

async function whoHolds(tx: Tx, actor: Actor, personId: string): Promise<TakeOutcome> {
  const [row] = await tx
    .select({ holder: users.name, isMe: sql<boolean>`${work.holderUser} = ${actor.userId}` })
    .from(work)
    .innerJoin(users, eq(users.id, work.holderUser))
    .where(rowOf(actor, personId))
  if (!row) return { ok: false, reason: 'notFound' }
  return row.isMe ? { ok: true } : { ok: false, reason: 'taken', by: row.holder }
}

/** Takes the name off the unit's row again, whoever's it was, so that a colleague on leave blocks nobody. */
export async function release(actor: Actor, personId: string): Promise<TakeOutcome> {
  if (!isUuid(personId)) return { ok: false, reason: 'notFound' }
  return asUnit(actor, async (tx) => {
    const freed = await tx
      .update(work)
      .set({ holderUser: null })
      .where(rowOf(actor, personId))
      .returning({ processId: work.processId })
    if (freed.length === 0) return { ok: false, reason: 'notFound' }
    for (const { processId } of freed) await announce(tx, processId, personId, [actor.unitId])
    return { ok: true }
  })
}
