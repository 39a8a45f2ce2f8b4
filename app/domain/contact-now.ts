import { addDays, atLocal, isNonWorkingDay, localDate } from '#machines/calendar.ts'
import type { Opening, Reach } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** Whom to call at one moment, and until when that holds; `until` is null where the same one answers day and night. */
export type ContactNow = {
  name: string
  phone: string
  unitName: string
  profession: string | null
  isOnCall: boolean
  until: Instant | null
}

type Span = { opens: Instant; closes: Instant }

/** Days looked ahead for the next opening: longer than any row of holidays. */
const daysAhead = 14

/**
 * One name and one number that are right at `now` (F10): the one reached within the unit's hours, else its on-call.
 * Pure: local hours in Sweden, closed on holidays and the three eves where the unit keeps weekdays.
 */
export function contactNow(reach: Reach, now: Instant): ContactNow {
  const { name, phone, unitName, profession, opening } = reach
  const self = { name, phone, unitName, profession, isOnCall: false }
  if (!opening) return { ...self, until: null }
  const spans = spansAround(opening, now)
  const open = spans.find(({ opens, closes }) => isAtOrBefore(opens, now) && !isAtOrBefore(closes, now))
  if (open) return { ...self, until: open.closes }
  const next = spans.find(({ opens }) => !isAtOrBefore(opens, now))
  const { onCall } = opening
  return { ...onCall, unitName, profession: null, isOnCall: true, until: next?.opens ?? null }
}

const isAtOrBefore = (instant: Instant, other: Instant) => Date.parse(instant) <= Date.parse(other)

/** When the unit answers, from the day before on, soonest first. Hours that end before they begin go past midnight. */
function spansAround({ days, from, to }: Opening, now: Instant): Span[] {
  const yesterday = addDays(localDate(now), -1)
  return Array.from({ length: daysAhead + 2 }, (_, index) => addDays(yesterday, index))
    .filter((day) => days === 'everyDay' || !isNonWorkingDay(day))
    .map((day) => ({ opens: at(day, from), closes: at(to > from ? day : addDays(day, 1), to) }))
    .filter(({ opens, closes }) => !isAtOrBefore(closes, opens))
}

const at = (day: string, time: string) => atLocal(day, `${time}:00`)
