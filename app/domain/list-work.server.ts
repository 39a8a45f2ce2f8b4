import { and, type SQL, sql } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { type Bucket, dueOrNever, work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { countViews, inView } from './count-views.server.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isUuid } from './ids.ts'
import { isInstant, toInstant } from './instants.ts'
import { logAccess } from './log-access.server.ts'
import { selectWork } from './select-work.server.ts'
import type { Instant, Worklist, WorkView } from './views.ts'
import { groupRows } from './work-rows.ts'

export type WorkRequest = { view: WorkView; after?: string | null; now: Instant; size?: number }

const pageSize = 50

const noCounts = { mine: 0, waiting: 0, unit: 0, untaken: 0 }

/**
 * One page of the unit's worklist in the order overdue, today, later, waiting, with the counts of all views. An
 * `after` that is none of ours gives the first page.
 */
export const listWork = (actor: Actor, { view, after, now, size = pageSize }: WorkRequest): Promise<Worklist> =>
  asUnit(actor, async (tx) => {
    const [[counts = noCounts], found] = await Promise.all([
      countViews(tx, actor),
      selectWork(tx, actor, and(inView(view, actor), behind(view, after ?? null)), size + 1),
      logAccess(tx, actor, 'list'),
    ])
    const page = found.slice(0, size)
    const last = found.length > size ? page.at(-1) : undefined
    const next = last ? writeCursor([last.bucket, toInstant(last.dueAt), last.processId]) : null
    return { view, counts, groups: groupRows(page, now), next }
  })

const bucketOf: Readonly<Record<WorkView, Bucket | null>> = {
  mine: 'mine',
  untaken: 'mine',
  waiting: 'waiting',
  unit: null,
}

const buckets: readonly (string | null)[] = ['mine', 'waiting', 'watching'] satisfies Bucket[]

/**
 * What comes after a row in the index's own order: bucket, due time with none last, process. Within one bucket it is
 * left out, since whoever plans the query would take it for a second condition and expect next to no rows.
 */
function behind(view: WorkView, after: string | null): SQL | undefined {
  const [bucket, dueAt, processId] = readCursor(after, 3) ?? []
  if (!bucket || !buckets.includes(bucket) || !processId || !isUuid(processId)) return undefined
  if (dueAt && !isInstant(dueAt)) return undefined
  const due = sql`${dueAt ?? 'infinity'}::timestamptz`
  if (bucketOf[view] === bucket) return sql`(${dueOrNever}, ${work.processId}) > (${due}, ${processId}::uuid)`
  return sql`(${work.bucket}, ${dueOrNever}, ${work.processId}) > (${bucket}, ${due}, ${processId}::uuid)`
}
