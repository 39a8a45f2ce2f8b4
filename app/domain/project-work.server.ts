import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type StoredState, work } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { kindOf, type NextStepOf } from './kinds/index.ts'
import type { PartyChange, PartyUnit } from './project-parties.server.ts'
import type { Instant } from './views.ts'

/** True when the step is the unit's to take. A step without a unit is its party's. */
const isStepOf = (step: NextStepOf, { unit, party }: PartyUnit): boolean =>
  step.party === party && (step.unit === null || step.unit === unit)

/** What the unit waits for: the soonest step that is said to be awaited by it, or else the soonest of the others'. */
export function awaitedBy(steps: readonly NextStepOf[], one: PartyUnit): NextStepOf | undefined {
  const others = steps.filter((step) => !isStepOf(step, one))
  return others.find((step) => step.awaitedBy?.includes(one.unit)) ?? others[0]
}

function rowOf(found: Case, state: StoredState, steps: readonly NextStepOf[], one: PartyUnit) {
  const { phase, estimatedOn } = kindOf(found.kind).rowOf(state)
  const mine = steps.find((step) => isStepOf(step, one))
  const awaited = awaitedBy(steps, one)
  return {
    processId: found.id,
    unitId: one.unit,
    personId: found.personId,
    regionId: found.regionId,
    kind: found.kind,
    bucket: mine ? ('mine' as const) : awaited ? ('waiting' as const) : ('watching' as const),
    event: mine?.event ?? null,
    task: mine?.task ?? null,
    item: mine?.item ?? null,
    dueAt: toMomentOrNull((mine ?? awaited)?.dueAt ?? null),
    waitsForUnit: awaited?.unit ?? null,
    waitsForParty: awaited?.party ?? null,
    waitsForEvent: awaited?.event ?? null,
    waitsUntil: toMomentOrNull(awaited?.dueAt ?? null),
    phase,
    estimatedOn,
    version: state.version,
  }
}

/** Writes for each unit in the case what it has to do next, or whom it waits for. A case that is over asks nothing. */
export async function projectWork(
  tx: Tx,
  found: Case,
  state: StoredState,
  policy: { version: string },
  parties: PartyChange,
  at: Instant,
): Promise<void> {
  const kind = kindOf(found.kind)
  const isOver = kind.isOver(state)
  const gone = isOver ? [...parties.now, ...parties.left] : parties.left
  if (gone.length > 0) await removeRows(tx, found, gone)
  if (isOver) return
  const steps = kind.nextSteps(state, policy, at)
  const updatedAt = toMoment(at)
  const rows = parties.now.map((one) => ({ ...rowOf(found, state, steps, one), updatedAt }))
  await tx
    .insert(work)
    .values(rows)
    .onConflictDoUpdate({ target: [work.processId, work.unitId], set: moved })
}

const removeRows = (tx: Tx, found: Case, gone: readonly PartyUnit[]) =>
  tx.delete(work).where(
    and(
      eq(work.processId, found.id),
      inArray(
        work.unitId,
        gone.map(({ unit }) => unit),
      ),
    ),
  )

/** Everything but who holds the row: a nurse who has taken a case keeps it through its steps. */
const moved = {
  bucket: sql`excluded.bucket`,
  event: sql`excluded.event`,
  task: sql`excluded.task`,
  item: sql`excluded.item`,
  dueAt: sql`excluded.due_at`,
  waitsForUnit: sql`excluded.waits_for_unit`,
  waitsForParty: sql`excluded.waits_for_party`,
  waitsForEvent: sql`excluded.waits_for_event`,
  waitsUntil: sql`excluded.waits_until`,
  phase: sql`excluded.phase`,
  estimatedOn: sql`excluded.estimated_on`,
  version: sql`excluded.version`,
  updatedAt: sql`excluded.updated_at`,
}
