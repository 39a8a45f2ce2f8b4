import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processEvents, type StoredEvent, submissions } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { type Course, courseOf, latestShown, newsShown } from './course.ts'
import { undoneVersions } from './history.ts'
import { keepLatest, latestEnough, type Recorded } from './kept-latest.ts'
import { me } from './reader.ts'
import { entryColumns, toEntry } from './select-entries.server.ts'
import { type Names, selectNames } from './select-names.server.ts'
import { since } from './since.ts'
import type { Instant } from './view-parts.ts'

/** Whose course, up to which version it has come, and who reads it. */
type Wanted = {
  processId: string
  startedAt: Instant
  version: number
  seen: { version: number } | null
  userId: string
}

const processId = sql.placeholder('processId')
const latest = sql`${sql.placeholder('version')}::integer`
const read = sql`${sql.placeholder('read')}::integer`

/** The versions that the reader has sent, by the keys of their forms. */
const own = sql`select version from ${submissions} where user_id = ${me.user} and process_id = ${processId}`

/** The latest, the reader's own last, and the latest that are news to the reader: known before any event is read. */
const told = sql`
  select generate_series(${latest} - ${latestShown - 1}::integer, ${latest})
  union all (${own} order by version desc limit 1)
  union all (select version from generate_series(${read} + 1, ${latest}) as version
    where version not in (${own}) order by version desc limit ${newsShown})`

const course = writtenOnce((writer) =>
  writer
    .select({
      ...entryColumns,
      grantId: processEvents.grantId,
      unitId: processEvents.unitId,
      newsCount: sql<number>`(select greatest(${latest} - ${read}, 0) - count(*) from (${own} and version > ${read}) sent)::integer`,
    })
    .from(processEvents)
    .where(
      and(
        eq(processEvents.processId, processId),
        since(processEvents.recordedAt, sql`${sql.placeholder('startedAt')}::timestamptz`),
        sql`${processEvents.version} = any(array(${told}))`,
      ),
    )
    .orderBy(desc(processEvents.version)),
)

/** Reads the events that the page tells of alone, however many there are. */
async function selectCourse<Event extends StoredEvent>(tx: Tx, { seen, ...wanted }: Wanted): Promise<Course<Event>> {
  const rows = await course(tx, { ...wanted, read: seen?.version ?? 0 })
  const entries = rows.map(({ newsCount: _, ...row }) => ({ ...row, ...toEntry<Event>(row) }))
  const { processId, version } = wanted
  keepLatest(processId, version, entries.filter(({ event }) => event.version > version - latestShown).map(toRecorded))
  // Who takes an event back has sent it, so where one is among the latest or the news, what took it back is too.
  const undone = undoneVersions(rows)
  return {
    entries: entries.map((entry) => ({ ...entry, undone: undone.has(entry.event.version) })),
    newsCount: rows[0]?.newsCount ?? 0,
  }
}

const toRecorded = ({ event, recordedAt, sentBy, grantId, unitId }: Recorded): Recorded => ({
  ...{ event, recordedAt, sentBy, grantId, unitId },
})

type Unit = { id: string; name: string }

/** The same as `selectCourse` answers, when the latest events are enough. Whoever sends is in the case by their unit. */
const courseOfLatest = <Event extends StoredEvent>(
  latest: readonly Recorded[],
  { names, units }: { names: Names; units: readonly Unit[] },
  reader: Parameters<typeof courseOf>[1],
): Course<Event> =>
  courseOf(
    latest.map(({ event, recordedAt, sentBy, grantId, unitId }) => ({
      ...{ event: event as Event, recordedAt, sentBy },
      userName: names.get(grantId) ?? names.get(sentBy) ?? null,
      unitName: units.find(({ id }) => id === unitId)?.name ?? null,
    })),
    reader,
  )

type Found = Pick<Wanted, 'processId' | 'startedAt' | 'seen'> & { state: { version: number } }
type Around = { now: Instant; units: () => Promise<readonly Unit[]>; alsoNamed?: readonly (string | null)[] }

/**
 * What the page about a case that was found tells at the instant of what has happened in it, and the names of those also
 * asked for. `units` answers those of the case, when they are needed.
 */
export async function loadCourse<Event extends StoredEvent>(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  found: Found,
  { now, units, alsoNamed = [] }: Around,
): Promise<{ course: Course<Event>; names: Names }> {
  const { processId, startedAt, state, seen } = found
  const latest = latestEnough(found, now)
  if (!latest) {
    const wanted = { processId, startedAt, version: state.version, seen, userId: actor.userId }
    const [course, names] = await Promise.all([selectCourse<Event>(tx, wanted), selectNames(tx, alsoNamed)])
    return { course, names }
  }
  const senders = latest.flatMap(({ sentBy, grantId }) => [sentBy, grantId])
  const [names, known] = await Promise.all([selectNames(tx, [...alsoNamed, ...senders]), units()])
  return { names, course: courseOfLatest(latest, { names, units: known }, { seen, actor }) }
}
