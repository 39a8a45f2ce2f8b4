import type { CaseRows } from '#db/record-event.server.ts'
import type { StoredState } from '#db/schema/index.ts'
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
 * The clocks as they stand. A passed one that the machine is to be told of stays `open` until the job has
 * reported it, so that an event which comes between hides no missed deadline.
 */
export function projectDeadlines(
  found: Case,
  state: StoredState,
  policy: { version: string },
  at: Instant,
): CaseRows['deadlines'] {
  const kind = kindOf(found.kind)
  const unreported = new Set(kind.unreported(state, policy, at).map(keyOf))
  return inForce(kind.clocks(state, policy, at)).map((deadline) => ({
    kind: deadline.kind,
    subject: subjectOf(deadline),
    unitId: deadline.unit,
    owedBy: deadline.owedBy,
    dueAt: toMoment(deadline.dueAt),
    metAt: toMomentOrNull(deadline.metAt),
    status: unreported.has(keyOf(deadline)) ? 'open' : deadline.status,
  }))
}
