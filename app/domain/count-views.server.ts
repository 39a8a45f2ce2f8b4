import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { work } from '#db/schema/index.ts'
import { type Writer, writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { me, readerOf } from './reader.ts'
import type { WorkView } from './views.ts'

/** What a view of the reader's list holds: `mine` leaves out what a colleague has taken; `untaken` is what nobody has. */
export function inView(view: WorkView): SQL | undefined {
  switch (view) {
    case 'mine':
      return and(eq(work.bucket, 'mine'), or(isNull(work.holderUser), eq(work.holderUser, me.user)))
    case 'waiting':
      return eq(work.bucket, 'waiting')
    case 'untaken':
      return and(eq(work.bucket, 'mine'), isNull(work.holderUser))
    case 'unit':
      return undefined
  }
}

const isIn = (view: WorkView, name: string) => sql<boolean>`bool_or(${inView(view) ?? sql`true`})`.as(name)

/** A person's rows lie together in the unit's range of `work_by_person`, so that nothing is sorted. */
export function writeCounts(writer: Writer) {
  const persons = writer
    .select({
      mine: isIn('mine', 'is_mine'),
      waiting: isIn('waiting', 'is_waiting'),
      untaken: isIn('untaken', 'is_untaken'),
    })
    .from(work)
    .where(eq(work.unitId, me.unit))
    .groupBy(work.personId)
    .as('persons')
  const count = (isCounted: SQL | SQL.Aliased) => sql<number>`count(*) filter (where ${isCounted})`.mapWith(Number)
  return writer
    .select({
      mine: count(persons.mine),
      waiting: count(persons.waiting),
      unit: count(sql`true`),
      untaken: count(persons.untaken),
    })
    .from(persons)
}

const counts = writtenOnce(writeCounts)

/** How many persons are in each view, in one row: one who both goes home and has a plan is in it once. */
export const countViews = (tx: Tx, actor: Actor) => counts(tx, readerOf(actor))
