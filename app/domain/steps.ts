import { isPast } from '#machines/calendar.ts'
import type { NextStep } from '#machines/discharge/index.ts'
import type { CaseUnit } from './load-person.server.ts'
import type { Instant, Step } from './views.ts'

/** A step with the names that the reader needs: who takes it, how to reach them, who waits. */
export function toStep(step: NextStep, units: readonly CaseUnit[], now: Instant): Step {
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
