import { and, eq, not, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { deadlines, type StoredState } from '#db/schema/index.ts'
import type { Deadline, DeadlineStatus } from '#machines/deadline.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import type { Instant } from './views.ts'

/** What tells two deadlines of one kind apart. */
const subjectOf = ({ unit, item }: Deadline) =>
  [item, unit].filter((part) => part !== undefined && part !== null).join(':')

const rank: Readonly<Record<DeadlineStatus, number>> = { open: 0, overdue: 0, late: 1, met: 1, void: 2 }

/** One of each kind and subject: what is still owed before what was met, and that before what is void. */
function inForce(all: readonly Deadline[]): Deadline[] {
  const chosen = new Map<string, Deadline>()
  for (const deadline of all) {
    const key = `${deadline.kind} ${subjectOf(deadline)}`
    const known = chosen.get(key)
    if (!known || rank[deadline.status] < rank[known.status]) chosen.set(key, deadline)
  }
  return [...chosen.values()]
}

const keyOf = (deadline: Deadline) => `${deadline.kind} ${subjectOf(deadline)} ${deadline.dueAt}`

/**
 * Writes the clocks as they stand. A passed one that the machine is to be told of stays `open` until the job has
 * reported it, so that an event which comes between hides no missed deadline.
 */
export async function projectDeadlines(
  tx: Tx,
  found: Case,
  state: StoredState,
  policy: { version: string },
  at: Instant,
): Promise<void> {
  const kind = kindOf(found.kind)
  const unreported = new Set(kind.unreported(state, policy, at).map(keyOf))
  const rows = inForce(kind.clocks(state, policy, at)).map((deadline) => ({
    processId: found.id,
    kind: deadline.kind,
    subject: subjectOf(deadline),
    unitId: deadline.unit,
    owedBy: deadline.owedBy,
    dueAt: toMoment(deadline.dueAt),
    metAt: toMomentOrNull(deadline.metAt),
    status: unreported.has(keyOf(deadline)) ? 'open' : deadline.status,
  }))
  const kept = rows.map((row) => and(eq(deadlines.kind, row.kind), eq(deadlines.subject, row.subject)))
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
