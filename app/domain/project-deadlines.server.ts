import { and, eq, not, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { deadlines } from '#db/schema/index.ts'
import type { DeadlineStatus } from '#machines/deadline.ts'
import {
  type DischargeDeadline,
  type DischargeFacts,
  type DischargePolicy,
  type DischargeState,
  deadlines as deadlinesOf,
} from '#machines/discharge/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import type { Instant } from './views.ts'

/** What tells two deadlines of one kind apart. */
const subjectOf = ({ unit, item }: DischargeDeadline) =>
  [item, unit].filter((part) => part !== undefined && part !== null).join(':')

const rank: Readonly<Record<DeadlineStatus, number>> = { open: 0, overdue: 0, late: 1, met: 1, void: 2 }

/** One of each kind and subject: what is still owed before what was met, and that before what is void. */
function inForce(all: readonly DischargeDeadline[]): DischargeDeadline[] {
  const chosen = new Map<string, DischargeDeadline>()
  for (const deadline of all) {
    const key = `${deadline.kind} ${subjectOf(deadline)}`
    const known = chosen.get(key)
    if (!known || rank[deadline.status] < rank[known.status]) chosen.set(key, deadline)
  }
  return [...chosen.values()]
}

/** True when the job has already reported that the deadline passed. */
export const isReported = ({ passed }: DischargeFacts, { kind, dueAt, unit, item }: DischargeDeadline): boolean =>
  passed.some(
    (one) =>
      one.kind === kind &&
      Date.parse(one.dueAt) === Date.parse(dueAt) &&
      one.unit === unit &&
      one.item === (item ?? null),
  )

/**
 * Writes the law's clocks as they stand. A passed one stays `open` until the job has reported it, so that an event
 * which comes between hides no missed deadline.
 */
export async function projectDeadlines(
  tx: Tx,
  found: Case,
  { facts }: DischargeState,
  policy: DischargePolicy,
  at: Instant,
): Promise<void> {
  const rows = inForce(deadlinesOf(facts, policy, at)).map((deadline) => ({
    processId: found.id,
    kind: deadline.kind,
    subject: subjectOf(deadline),
    unitId: deadline.unit,
    owedBy: deadline.owedBy,
    dueAt: toMoment(deadline.dueAt),
    metAt: toMomentOrNull(deadline.metAt),
    status: deadline.status === 'overdue' && !isReported(facts, deadline) ? 'open' : deadline.status,
  }))
  const kept = rows.map(({ kind, subject }) => and(eq(deadlines.kind, kind), eq(deadlines.subject, subject)))
  await tx
    .delete(deadlines)
    .where(and(eq(deadlines.processId, found.id), kept.length > 0 ? not(or(...kept) ?? sql`false`) : undefined))
  if (rows.length === 0) return
  await tx
    .insert(deadlines)
    .values(rows)
    .onConflictDoUpdate({ target: [deadlines.processId, deadlines.kind, deadlines.subject], set: moved })
}

const moved = {
  unitId: sql`excluded.unit_id`,
  owedBy: sql`excluded.owed_by`,
  dueAt: sql`excluded.due_at`,
  metAt: sql`excluded.met_at`,
  status: sql`excluded.status`,
}
