import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { dueOrNever, people, processes, seen, units, users, work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { since } from './since.ts'

type Page = ReturnType<typeof selectPage>

/** A page of the unit's list and nothing more, read in the order of the index behind it. */
const selectPage = (tx: Tx, actor: Actor, condition: SQL | undefined, limit: number) =>
  tx
    .select()
    .from(work)
    .where(and(eq(work.unitId, actor.unitId), condition))
    .orderBy(work.bucket, dueOrNever, work.processId)
    .limit(limit)
    .as('page')

/** Names are looked up for the rows of the page, one by one: a join would read every unit there is. */
const selectNames = (tx: Tx, page: Page) => ({
  place: tx
    .select({ name: sql<string>`${units.shortName}`.as('place_name') })
    .from(units)
    .where(eq(units.id, processes.placeUnit))
    .limit(1)
    .as('place'),
  awaited: tx
    .select({ id: units.id, name: units.shortName, phone: units.phone })
    .from(units)
    .where(eq(units.id, page.waitsForUnit))
    .limit(1)
    .as('awaited'),
  holder: tx
    .select({ name: sql<string>`${users.name}`.as('holder_name') })
    .from(users)
    .where(eq(users.id, page.holderUser))
    .limit(1)
    .as('holder'),
})

/** What others have done since the reader last looked. A case of which all has been seen is not asked. */
const newsOf = (page: Page, actor: Actor) => sql<number>`case when ${page.version} > coalesce(${seen.version}, 0) then (
  select count(*) from process_events news
  where news.process_id = ${page.processId} and news.version > coalesce(${seen.version}, 0)
    and news.sent_by is distinct from ${actor.userId}::uuid and ${since(sql`news.recorded_at`, processes.startedAt)}
) else 0 end`

/** Rows of the unit's list that meet the condition, in the order of the index behind it, with how much of each is news. */
export function selectWork(tx: Tx, actor: Actor, condition: SQL | undefined, limit: number) {
  const page = selectPage(tx, actor, condition, limit)
  const { place, awaited, holder } = selectNames(tx, page)
  return tx
    .select({
      processId: page.processId,
      kind: page.kind,
      bucket: page.bucket,
      event: page.event,
      task: page.task,
      item: page.item,
      dueAt: page.dueAt,
      waitsForParty: page.waitsForParty,
      waitsForEvent: page.waitsForEvent,
      waitsUntil: page.waitsUntil,
      phase: page.phase,
      estimatedOn: page.estimatedOn,
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      protection: people.protection,
      deceasedOn: people.deceasedOn,
      interpreter: people.interpreter,
      place: place.name,
      awaitedName: awaited.name,
      holder: holder.name,
      news: newsOf(page, actor).mapWith(Number),
    })
    .from(page)
    .innerJoin(people, eq(people.id, page.personId))
    .innerJoin(processes, eq(processes.id, page.processId))
    .leftJoinLateral(place, sql`true`)
    .leftJoinLateral(awaited, sql`true`)
    .leftJoinLateral(holder, sql`true`)
    .leftJoin(seen, and(eq(seen.processId, page.processId), eq(seen.userId, actor.userId)))
    .orderBy(page.bucket, sql`${page.dueAt} asc nulls last`, page.processId)
}

/** A row as it is stored, with the names that go with it. */
export type FoundWork = Awaited<ReturnType<typeof selectWork>>[number]
