import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import type { WorkView } from './views.ts'

/** What a view of the unit's list holds: `mine` leaves out what a colleague has taken; `untaken` is what nobody has. */
export function inView(view: WorkView, actor: Actor): SQL | undefined {
  switch (view) {
    case 'mine':
      return and(eq(work.bucket, 'mine'), or(isNull(work.holderUser), eq(work.holderUser, actor.userId)))
    case 'waiting':
      return eq(work.bucket, 'waiting')
    case 'untaken':
      return and(eq(work.bucket, 'mine'), isNull(work.holderUser))
    case 'unit':
      return undefined
  }
}

const isIn = (view: WorkView, actor: Actor, name: string) =>
  sql<boolean>`bool_or(${inView(view, actor) ?? sql`true`})`.as(name)

/**
 * How many persons are in each view, in one row: one who both goes home and has a plan is in it once. Reads the unit's
 * range of `work_by_person`, where a person's rows lie together, and sorts nothing.
 */
export function countViews(tx: Tx, actor: Actor) {
  const persons = tx
    .select({
      mine: isIn('mine', actor, 'is_mine'),
      waiting: isIn('waiting', actor, 'is_waiting'),
      untaken: isIn('untaken', actor, 'is_untaken'),
    })
    .from(work)
    .where(eq(work.unitId, actor.unitId))
    .groupBy(work.personId)
    .as('persons')
  const count = (isCounted: SQL | SQL.Aliased) => sql<number>`count(*) filter (where ${isCounted})`.mapWith(Number)
  return tx
    .select({
      mine: count(persons.mine),
      waiting: count(persons.waiting),
      unit: count(sql`true`),
      untaken: count(persons.untaken),
    })
    .from(persons)
}
