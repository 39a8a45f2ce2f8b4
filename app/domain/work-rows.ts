import { addDays, isPast, localDate, startOfLocalDay } from '#machines/calendar.ts'
import type { Actor } from './actor.ts'
import { toInstant } from './instants.ts'
import type { FoundWork } from './select-work.server.ts'
import type { Instant, ProcessEventType, Step, WorkGroup, Worklist, WorkRow } from './views.ts'

/** The rows under the headings of the list, each with the reader's own step and whom the unit waits for. */
export function groupRows(found: readonly FoundWork[], actor: Actor, now: Instant): Worklist['groups'] {
  const tomorrow = startOfLocalDay(addDays(localDate(now), 1))
  const groups = new Map<WorkGroup, WorkRow[]>()
  for (const row of found) {
    const group = groupOf(row, now, tomorrow)
    groups.set(group, [...(groups.get(group) ?? []), toWorkRow(row, actor, now)])
  }
  return [...groups].map(([group, rows]) => ({ group, rows }))
}

function groupOf({ bucket, dueAt }: FoundWork, now: Instant, tomorrow: Instant): WorkGroup {
  if (bucket !== 'mine') return 'waiting'
  const due = toInstant(dueAt)
  if (due === null) return 'later'
  if (isPast(due, now)) return 'overdue'
  return due <= tomorrow ? 'today' : 'later'
}

const toWorkRow = (row: FoundWork, actor: Actor, now: Instant): WorkRow => ({
  processId: row.processId,
  kind: row.kind,
  personId: row.personId,
  name: `${row.givenName} ${row.familyName}`,
  birthDate: row.birthDate,
  protection: row.protection,
  deceased: row.deceasedOn !== null,
  interpreter: row.interpreter,
  place: row.protection === 'none' ? row.place : null,
  mine: ownStep(row, actor, now),
  waitsFor: awaitedStep(row, now),
  phase: row.phase,
  estimatedOn: row.estimatedOn,
  news: row.news,
  holder: row.holder,
})

function ownStep(row: FoundWork, actor: Actor, now: Instant): Step | null {
  if (row.bucket !== 'mine' || row.event === null) return null
  const unit = { party: actor.party, unitId: actor.unitId, unitName: actor.unitName, unitPhone: null }
  return {
    ...listedStep(row.event, toInstant(row.dueAt), now),
    ...unit,
    task: row.task as Step['task'],
    item: row.item,
  }
}

function awaitedStep(row: FoundWork, now: Instant): Step | null {
  if (row.waitsForEvent === null || row.waitsForParty === null) return null
  const unit = { unitId: row.awaitedId, unitName: row.awaitedName, unitPhone: row.awaitedPhone }
  return { ...listedStep(row.waitsForEvent, toInstant(row.waitsUntil), now), ...unit, party: row.waitsForParty }
}

const listedStep = (event: string, dueAt: Instant | null, now: Instant) => ({
  event: event as ProcessEventType,
  task: null,
  item: null,
  dueAt,
  overdue: dueAt !== null && isPast(dueAt, now),
  waiting: [],
})
