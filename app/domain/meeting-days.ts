import { localDate } from '#machines/calendar.ts'
import type { MeetingList, MeetingRow } from './meeting-views.ts'

/** The meetings, given in order, under the Swedish day that each begins on. */
export function byDay(rows: readonly MeetingRow[]): MeetingList['days'] {
  const days = new Map<string, MeetingRow[]>()
  for (const row of rows) {
    const day = localDate(row.at)
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, those]) => ({ day, rows: those }))
}
