import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'
import { dueOrNever, people, seen, submissions, users, work } from '#db/schema/index.ts'
import { type Writer, writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { inView } from './count-views.server.ts'
import { writeShortNames } from './names-looked-up.ts'
import { me, readerOf } from './reader.ts'
import type { WorkView } from './views.ts'

/** A row of the list as its index orders it: those without a due time come last. */
export type WorkPlace = { bucket: string; due: string; process: string }

/** Where a part of a view begins: at its first row, behind a row of one bucket, or behind a row among several buckets. */
type Beginning = 'first' | 'inBucket' | 'amongBuckets'

/** How many rows a part has, and where it begins. Few combinations: each is written and planned once. */
export type WorkPart = { view: WorkView; beginning: Beginning; size: number }

/** Within one bucket it is left out, since whoever plans the query would take it for a second condition and expect next to no rows. */
function behind(beginning: Beginning): SQL | undefined {
  const [bucket, process] = [sql.placeholder('bucket'), sql`${sql.placeholder('process')}::uuid`]
  const due = sql`${sql.placeholder('due')}::timestamptz`
  switch (beginning) {
    case 'first':
      return undefined
    case 'inBucket':
      return sql`(${dueOrNever}, ${work.processId}) > (${due}, ${process})`
    case 'amongBuckets':
      return sql`(${work.bucket}, ${dueOrNever}, ${work.processId}) > (${bucket}, ${due}, ${process})`
  }
}

/** The part of the unit's list and nothing more, read in the order of the index behind it. */
const writePart = (writer: Writer, { view, beginning, size }: WorkPart) =>
  writer.$with('part').as(
    writer
      .select()
      .from(work)
      .where(and(eq(work.unitId, me.unit), inView(view), behind(beginning)))
      .orderBy(work.bucket, dueOrNever, work.processId)
      .limit(size),
  )

/** What others have done since the reader last looked: all that has happened, less what the reader has sent. */
function newsIn(writer: Writer, part: ReturnType<typeof writePart>): SQL<number> {
  const read = sql`coalesce(${seen.version}, 0)`
  const own = writer
    .select({ count: sql`count(*)` })
    .from(submissions)
    .where(
      and(
        eq(submissions.userId, me.user),
        eq(submissions.processId, part.processId),
        gt(submissions.version, sql`coalesce(${seen.version}, 0)`),
      ),
    )
  return sql<number>`case when ${part.version} > ${read} then ${part.version} - ${read} - ${own} else 0 end`
}

const holder = alias(users, 'holder')

/** Names of units, under the name by which a row refers to them. */
const namedAs = (name: 'place' | 'awaited') => ({
  join: sql`short_names ${sql.identifier(name)}`,
  id: sql<string>`${sql.identifier(name)}.id`,
  shortName: sql<string | null>`${sql.identifier(name)}.short_name`,
})
const [place, awaited] = [namedAs('place'), namedAs('awaited')]

/** Rows of the unit's list in the order of the index behind it, with the names that go with them and how much is news. */
export function writeWork(writer: Writer, wanted: WorkPart) {
  const part = writePart(writer, wanted)
  const named = sql`select place_unit from ${part} union select waits_for_unit from ${part}`
  return writer
    .with(part, writeShortNames(writer, named))
    .select({
      processId: part.processId,
      kind: part.kind,
      bucket: part.bucket,
      event: part.event,
      task: part.task,
      item: part.item,
      dueAt: part.dueAt,
      waitsForParty: part.waitsForParty,
      waitsForEvent: part.waitsForEvent,
      waitsUntil: part.waitsUntil,
      phase: part.phase,
      estimatedOn: part.estimatedOn,
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      protection: people.protection,
      deceasedOn: people.deceasedOn,
      interpreter: people.interpreter,
      place: place.shortName,
      awaitedName: awaited.shortName,
      holder: holder.name,
      news: newsIn(writer, part).mapWith(Number),
    })
    .from(part)
    .innerJoin(people, eq(people.id, part.personId))
    .leftJoin(place.join, eq(place.id, part.placeUnit))
    .leftJoin(awaited.join, eq(awaited.id, part.waitsForUnit))
    .leftJoin(holder, eq(holder.id, part.holderUser))
    .leftJoin(seen, and(eq(seen.processId, part.processId), eq(seen.userId, me.user)))
    .orderBy(part.bucket, sql`${part.dueAt} asc nulls last`, part.processId)
}

const queryFor = (part: WorkPart) => writtenOnce((writer) => writeWork(writer, part))

const queries = new Map<string, ReturnType<typeof queryFor>>()

/** A part of the unit's list, with the names that go with its rows. A beginning behind a row needs its place. */
export function selectWork(tx: Tx, actor: Actor, part: WorkPart, after: WorkPlace | null) {
  const key = Object.values(part).join(' ')
  const query = queries.get(key) ?? queryFor(part)
  queries.set(key, query)
  return query(tx, { ...readerOf(actor), ...after })
}

/** A row as it is stored, with the names that go with it. */
export type FoundWork = Awaited<ReturnType<typeof selectWork>>[number]
