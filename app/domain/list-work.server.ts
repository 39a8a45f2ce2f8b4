import { and, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { type Bucket, work } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isUuid } from './ids.ts'
import { toInstant } from './instants.ts'
import { logAccess } from './log-access.server.ts'
import { selectWork } from './select-work.server.ts'
import type { Instant, Worklist, WorkView } from './views.ts'
import { groupRows } from './work-rows.ts'

export type WorkRequest = { view: WorkView; after?: string | null; now: Instant; size?: number }

const pageSize = 50

/**
 * One page of the unit's worklist in the order overdue, today, later, waiting, with the counts of all views. An
 * `after` that is none of ours gives the first page.
 */
export const listWork = (actor: Actor, { view, after, now, size = pageSize }: WorkRequest): Promise<Worklist> =>
  asUnit(actor, async (tx) => {
    const counts = await countViews(tx, actor)
    const found = await selectWork(tx, actor, and(inView(view, actor), behind(after ?? null)), size + 1)
    await logAccess(tx, actor, 'list')
    const page = found.slice(0, size)
    const last = found.length > size ? page.at(-1) : undefined
    const next = last ? writeCursor([last.bucket, toInstant(last.dueAt), last.processId]) : null
    return { view, counts, groups: groupRows(page, actor, now), next }
  })

/** How many persons are in each view: one who both goes home and has a plan is in it once. */
async function countViews(tx: Tx, actor: Actor): Promise<Record<WorkView, number>> {
  const count = (condition: SQL) =>
    sql<number>`count(distinct ${work.personId}) filter (where ${condition})`.mapWith(Number)
  const [counts] = await tx
    .select({
      mine: count(inView('mine', actor) ?? sql`true`),
      waiting: count(inView('waiting', actor) ?? sql`true`),
      unit: count(sql`true`),
      untaken: count(inView('untaken', actor) ?? sql`true`),
    })
    .from(work)
    .where(eq(work.unitId, actor.unitId))
  return counts ?? { mine: 0, waiting: 0, unit: 0, untaken: 0 }
}

/** `mine` leaves out what a colleague has taken; `untaken` is what nobody has. */
function inView(view: WorkView, actor: Actor): SQL | undefined {
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

const buckets: readonly (string | null)[] = ['mine', 'waiting', 'watching'] satisfies Bucket[]

/** What comes after a row in the index's own order: bucket, due time with none last, process. */
function behind(after: string | null): SQL | undefined {
  const [bucket, dueAt, processId] = readCursor(after, 3) ?? []
  if (!bucket || !buckets.includes(bucket) || !processId || !isUuid(processId)) return undefined
  if (dueAt && !isInstant(dueAt)) return undefined
  const sameDue = dueAt
    ? sql`(${work.dueAt} > ${dueAt}::timestamptz or ${work.dueAt} is null
        or (${work.dueAt} = ${dueAt}::timestamptz and ${work.processId} > ${processId}))`
    : sql`(${work.dueAt} is null and ${work.processId} > ${processId})`
  return or(gt(work.bucket, bucket as Bucket), and(eq(work.bucket, bucket as Bucket), sameDue))
}

/** True for an instant as we write it ourselves, so that a place typed into an address is never a query error. */
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
