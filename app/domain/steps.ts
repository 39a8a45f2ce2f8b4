import { isPast } from '#machines/calendar.ts'
import type { NextStepOf } from './kinds/index.ts'
import type { CaseUnit } from './load-person.server.ts'
import type { Instant, ProcessEventType, Step } from './views.ts'

/** A step with the names that the reader needs: who takes it, how to reach them, who waits. */
export function toStep<Type extends ProcessEventType>(
  step: NextStepOf & { event: Type },
  units: readonly CaseUnit[],
  now: Instant,
): Step & { event: Type } {
  const { event, task = null, item = null, dueAt, party, unit: unitId, awaitedBy = [] } = step
  const unit = units.find(({ id }) => id === unitId)
  return {
    event,
    task,
    item,
    dueAt,
    overdue: dueAt !== null && isPast(dueAt, now),
    party,
    unitId,
    unitName: unit?.name ?? null,
    unitPhone: unit?.phone ?? null,
    waiting: units.flatMap(({ id, name, isPresent }) => (isPresent && awaitedBy.includes(id) ? [name] : [])),
  }
}
