import { asUnit } from '#db/client.server.ts'
import { asLast } from '#db/prepared.ts'
import type { Bucket } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { countViews } from './count-views.server.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isUuid } from './ids.ts'
import { isInstant, toInstant } from './instants.ts'
import { logAccess } from './log-access.server.ts'
import { selectWork, type WorkPlace } from './select-work.server.ts'
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
    const place = readPlace(after ?? null)
    const [[counts = noCounts], found] = await asLast(
      tx,
      Promise.all([
        countViews(tx, actor),
        selectWork(tx, actor, { view, beginning: beginningOf(view, place), size: size + 1 }, place),
        logAccess(tx, actor, 'list'),
      ]),
    )
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

/** The place that a link names, or null when it is none of ours. */
function readPlace(after: string | null): WorkPlace | null {
  const [bucket, dueAt, process] = readCursor(after, 3) ?? []
  if (!bucket || !buckets.includes(bucket) || !process || !isUuid(process)) return null
  if (dueAt && !isInstant(dueAt)) return null
  return { bucket, due: dueAt ?? 'infinity', process }
}

function beginningOf(view: WorkView, place: WorkPlace | null) {
  if (!place) return 'first'
  return bucketOf[view] === place.bucket ? 'inBucket' : 'amongBuckets'
}
