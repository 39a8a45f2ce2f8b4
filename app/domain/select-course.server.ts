import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processEvents, type StoredEvent } from '#db/schema/index.ts'
import type { DischargeEventType } from '#machines/discharge/index.ts'
import type { Party } from '#machines/parties.ts'
import { type Course, type Done, latestShown, newsShown } from './course.ts'
import type { StoredEntry } from './load-person.server.ts'
import { senderName, unitName } from './names-looked-up.ts'
import { since } from './since.ts'
import { standing } from './standing.ts'
import type { Instant } from './view-parts.ts'

/** Whose course, up to which version it has come, and who reads it. */
type Wanted = {
  processId: string
  startedAt: Instant
  version: number
  seen: { version: number } | null
  userId: string
}

type Row<Event> = {
  version: number
  type: string
  at: string
  party: Party
  sender: string
  notice: string | null
  userName: string | null
  undone: boolean
  /** Null for what is only to say that a step was taken. */
  event: Event | null
  recordedAt: string
  sentBy: string | null
  unitName: string | null
  newsCount: number
}

const wasUndone = sql`told.version in (select (data ->> 'version')::int from told where type = 'event.undone')`

/** For each step the last time that each sender took it: what a way home is drawn from. */
const lastOfEach = sql`told.version in (
  select distinct on (type, party, sender, data ->> 'notice') version from told where not ${wasUndone}
  order by type, party, sender, data ->> 'notice', version desc)`

/** One look at the case's events, of which it hands over those that the page tells of. */
function query({ processId, startedAt, version, seen, userId }: Wanted, others: SQL): SQL {
  const isNews = sql`version > ${seen?.version ?? 0} and sent_by is distinct from ${userId}`
  const isTold = sql`(told.version > ${version - latestShown}
    or told.version in (select version from told where ${isNews} order by version desc limit ${newsShown})
    or told.version = (select max(version) from told where sent_by = ${userId}))`
  return sql`
    with told as materialized (
      select version, type, event, event -> 'data' as data, event -> 'by' ->> 'party' as party,
        event -> 'by' ->> 'unit' as sender, recorded_at, sent_by, unit_id, grant_id
      from ${processEvents}
      where process_id = ${processId} and ${since(sql`recorded_at`, sql`${startedAt}::timestamptz`)})
    select told.version, told.type, event ->> 'at' as at, told.party, sender, data ->> 'notice' as notice,
      ${senderName({ grant: sql`told.grant_id`, user: sql`told.sent_by` })} as "userName",
      ${unitName(sql`told.unit_id`)} as "unitName",
      ${wasUndone} as undone, case when ${isTold} then event end as event, recorded_at as "recordedAt",
      sent_by as "sentBy", (select count(*)::int from told where ${isNews}) as "newsCount"
    from told
    where ${isTold} or ${others}
    order by told.version desc`
}

const toEntry = <Event>(row: Row<Event>, event: Event): StoredEntry<Event> & { undone: boolean } => ({
  event,
  recordedAt: new Date(row.recordedAt).toISOString(),
  sentBy: row.sentBy,
  userName: row.userName,
  unitName: row.unitName,
  undone: row.undone,
})

const toCourse = <Event extends StoredEvent>(rows: readonly Row<Event>[]): Course<Event> => ({
  entries: rows.flatMap((row) => (row.event ? [toEntry(row, row.event)] : [])),
  newsCount: rows[0]?.newsCount ?? 0,
})

const toDone = ({ version, type, at, party, sender, notice, userName }: Row<unknown>): Done => ({
  event: { version, type: type as DischargeEventType, at, by: { party, unit: sender }, data: notice ? { notice } : {} },
  userName,
})

/** What the page about a case tells of what has happened in it. */
export async function selectCourse<Event extends StoredEvent>(tx: Tx, wanted: Wanted): Promise<Course<Event>> {
  return toCourse(await tx.execute<Row<Event>>(query(wanted, sql`false`)))
}

/** The same, and for every step in force when it was last taken and by whom, newest first. */
export async function selectCourseAndDone<Event extends StoredEvent>(
  tx: Tx,
  wanted: Wanted,
): Promise<{ course: Course<Event>; done: readonly Done[] }> {
  const rows = await tx.execute<Row<Event>>(query(wanted, lastOfEach))
  return { course: toCourse(rows), done: standing(rows.filter(({ undone }) => !undone).map(toDone)) }
}
