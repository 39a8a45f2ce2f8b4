import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'
import { people, processes, seen, units, users, work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'

const place = alias(units, 'place')
const awaited = alias(units, 'awaited')
const holder = alias(users, 'holder')

const newsFor = (actor: Actor) => sql<number>`(
  select count(*) from process_events news
  where news.process_id = ${work.processId} and news.version > coalesce(${seen.version}, 0)
    and news.sent_by is distinct from ${actor.userId}::uuid
)`

/** Rows of the unit's list that meet the condition, in the order of the index behind it, with how much of each is news. */
export const selectWork = (tx: Tx, actor: Actor, condition: SQL | undefined, limit: number) =>
  tx
    .select({
      processId: work.processId,
      kind: work.kind,
      bucket: work.bucket,
      event: work.event,
      task: work.task,
      item: work.item,
      dueAt: work.dueAt,
      waitsForParty: work.waitsForParty,
      waitsForEvent: work.waitsForEvent,
      waitsUntil: work.waitsUntil,
      phase: work.phase,
      estimatedOn: work.estimatedOn,
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      protection: people.protection,
      deceasedOn: people.deceasedOn,
      interpreter: people.interpreter,
      place: place.shortName,
      awaitedId: awaited.id,
      awaitedName: awaited.shortName,
      awaitedPhone: awaited.phone,
      holder: holder.name,
      news: newsFor(actor).mapWith(Number),
    })
    .from(work)
    .innerJoin(people, eq(people.id, work.personId))
    .innerJoin(processes, eq(processes.id, work.processId))
    .leftJoin(place, eq(place.id, processes.placeUnit))
    .leftJoin(awaited, eq(awaited.id, work.waitsForUnit))
    .leftJoin(holder, eq(holder.id, work.holderUser))
    .leftJoin(seen, and(eq(seen.processId, work.processId), eq(seen.userId, actor.userId)))
    .where(and(eq(work.unitId, actor.unitId), condition))
    .orderBy(work.bucket, sql`${work.dueAt} asc nulls last`, work.processId)
    .limit(limit)

/** A row as it is stored, with the names that go with it. */
export type FoundWork = Awaited<ReturnType<typeof selectWork>>[number]
