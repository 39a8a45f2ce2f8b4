import { addDays, isPast, localDate, startOfLocalDay } from '#machines/calendar.ts'
import { toInstant } from './instants.ts'
import type { FoundWork } from './select-work.server.ts'
import type { Instant, ListedStep, ProcessEventType, Step, WorkGroup, Worklist, WorkRow } from './views.ts'

/** The rows under the headings of the list, each with the reader's own step and whom the unit waits for. */
export function groupRows(found: readonly FoundWork[], now: Instant): Worklist['groups'] {
  const tomorrow = startOfLocalDay(addDays(localDate(now), 1))
  const groups = new Map<WorkGroup, WorkRow[]>()
  for (const one of found) {
    const row = toWorkRow(one, now)
    const group = groupOf(one, row, tomorrow)
    const rows = groups.get(group) ?? []
    rows.push(row)
    groups.set(group, rows)
  }
  return [...groups].map(([group, rows]) => ({ group, rows }))
}

function groupOf({ bucket }: FoundWork, { mine }: WorkRow, tomorrow: Instant): WorkGroup {
  if (bucket !== 'mine') return 'waiting'
  if (!mine?.dueAt) return 'later'
  if (mine.overdue) return 'overdue'
  return mine.dueAt <= tomorrow ? 'today' : 'later'
}

function toWorkRow(row: FoundWork, now: Instant): WorkRow {
  const mine = ownStep(row, now)
  return {
    processId: row.processId,
    kind: row.kind,
    personId: row.personId,
    name: `${row.givenName} ${row.familyName}`,
    birthDate: row.birthDate,
    protection: row.protection,
    deceased: row.deceasedOn !== null,
    interpreter: row.interpreter,
    place: row.protection === 'none' ? row.place : null,
    mine,
    waitsFor: mine ? null : awaitedStep(row, now),
    phase: row.phase,
    estimatedOn: row.estimatedOn,
    news: row.news,
    holder: row.holder,
  }
}

function ownStep({ bucket, event, task, item, dueAt }: FoundWork, now: Instant): WorkRow['mine'] {
  if (bucket !== 'mine' || event === null) return null
  return { ...listedStep(event, dueAt, now), task: task as Step['task'], item }
}

function awaitedStep(row: FoundWork, now: Instant): WorkRow['waitsFor'] {
  const { waitsForEvent, waitsForParty, waitsUntil, awaitedName } = row
  if (waitsForEvent === null || waitsForParty === null) return null
  return { ...listedStep(waitsForEvent, waitsUntil, now), party: waitsForParty, unitName: awaitedName }
}

function listedStep(event: string, due: Date | null, now: Instant): ListedStep {
  const dueAt = toInstant(due)
  return {
    event: event as ProcessEventType,
    task: null,
    item: null,
    dueAt,
    overdue: dueAt !== null && isPast(dueAt, now),
  }
}
