import { Temporal } from 'temporal-polyfill'

/** The zone in which every local date and time of the law is read. */
export const zone = 'Europe/Stockholm'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The instant as UTC ISO 8601 with milliseconds, the form in which every answer is given. */
export const toUtc = (instant: string): string => (utc.test(instant) ? instant : new Date(instant).toISOString())

/** The instant that many elapsed hours later; a change of clocks does not matter. */
export const addHours = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * hourMs).toISOString()

const offsets = new Map<number, number>()
const mostOffsets = 10_000

/** How far Swedish time is ahead of UTC, in milliseconds. Clocks change on whole hours, so one answer serves an hour. */
function offsetAt(epochMs: number): number {
  const hour = Math.floor(epochMs / hourMs)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  if (offsets.size >= mostOffsets) offsets.clear()
  const offset = new Temporal.ZonedDateTime(BigInt(hour * hourMs) * 1_000_000n, zone).offsetNanoseconds / 1_000_000
  offsets.set(hour, offset)
  return offset
}

const toLocal = (instant: string): Date => {
  const epochMs = Date.parse(instant)
  return new Date(epochMs + offsetAt(epochMs))
}

/** The date in Sweden at the instant, `YYYY-MM-DD`. */
export const localDate = (instant: string): string => toLocal(instant).toISOString().slice(0, 10)

/** True when it is later than 12:00:00 in Sweden; noon itself is not later (LUS 5:4). */
export const isAfterNoon = (instant: string): boolean => toLocal(instant).getTime() % dayMs > 12 * hourMs

/** The instant at a time of day in Sweden. A time that the clock skips is read as an hour later, one that it repeats as its second. */
export function atLocal(date: string, time: string): string {
  const local = Date.parse(`${date}T${time}Z`)
  return new Date(local - offsetAt(local - offsetAt(local))).toISOString()
}

/** The instant at which the date begins in Sweden. */
export const startOfLocalDay = (date: string): string => atLocal(date, '00:00:00')

/** 23:59:59 in Sweden on the date: the last second in which something due that day is in time. */
export const endOfLocalDay = (date: string): string => atLocal(date, '23:59:59')

const fromDate = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const toDate = (utcMidnight: number): string => new Date(utcMidnight).toISOString().slice(0, 10)

/** The date that many calendar days later. */
export const addDays = (date: string, days: number): string => toDate(fromDate(date) + days * dayMs)

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (fromDate(to) - fromDate(from)) / dayMs

/** True when the instant is past the due one. Clocks are read to the second: the due second itself is in time. */
export const isPast = (dueAt: string, instant: string): boolean =>
  Math.floor(Date.parse(instant) / 1000) > Math.floor(Date.parse(dueAt) / 1000)

const saturday = 6
const weekday = (date: string): number => new Date(fromDate(date)).getUTCDay()
const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === saturday

/** The first Saturday on or after the date. */
const saturdayFrom = (date: string): string => addDays(date, saturday - weekday(date))

/** Easter Sunday of the Gregorian year (the anonymous algorithm of 1876). */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + r + 90) / 25)
  const day = (h - m + r + month + 19) % 32
  return toDate(Date.UTC(year, month - 1, day))
}

function findPublicHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'].map((day) => `${year}-${day}`)
  const byEaster = [-2, 0, 1, 39, 49].map((days) => addDays(easter, days))
  const saturdays = [saturdayFrom(`${year}-06-20`), saturdayFrom(`${year}-10-31`)]
  return [...new Set([...fixed, ...byEaster, ...saturdays])].sort()
}

const holidaysByYear = new Map<number, readonly string[]>()

/** The public holidays of a year, in order (lag 1989:253, as it stands since 2005). */
export function publicHolidays(year: number): readonly string[] {
  const known = holidaysByYear.get(year)
  if (known) return known
  const found = findPublicHolidays(year)
  holidaysByYear.set(year, found)
  return found
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

export const isPublicHoliday = (date: string): boolean => publicHolidays(yearOf(date)).includes(date)

const isEve = (date: string): boolean =>
  date.endsWith('-12-24') || date.endsWith('-12-31') || date === addDays(saturdayFrom(`${date.slice(0, 4)}-06-20`), -1)

/** True on the days that lag (1930:173) 2 § moves a last day away from: weekends, public holidays and three eves. */
export const isNonWorkingDay = (date: string): boolean => isWeekend(date) || isPublicHoliday(date) || isEve(date)

/** The date itself, or the first working day after it. */
export function nextWeekday(date: string): string {
  let candidate = date
  while (isNonWorkingDay(candidate)) candidate = addDays(candidate, 1)
  return candidate
}
