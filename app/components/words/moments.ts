import type { Day, Instant } from '#app/domain/views.ts'
import { remember } from './remember.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

type Setting = { locale: string; timeZone: string; now: Date }

const partsOf = (format: Intl.DateTimeFormat, at: Date) =>
  Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Partial<
    Record<Intl.DateTimeFormatPartTypes, string>
  >

/** The calendar day and the clock of an instant in each time zone. To make a format costs a hundred times what to use it does. */
const localTimes = remember((timeZone) => {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...numeric, hourCycle: 'h23' })
  return remember((at) => {
    const { year, month, day, hour, minute } = partsOf(format, new Date(at))
    return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` }
  })
})

/** Counts days, so that two can be subtracted. */
const numberOf = remember((day: Day) => Date.parse(day) / dayMs)

/** The same for all who ask within a minute, so that the day it is need be found out once in one. */
const startOfMinute = (at: Date) => new Date(Math.floor(at.getTime() / minuteMs) * minuteMs)

const atNoon = (day: Day) => new Date(`${day}T12:00:00Z`)

/** The short words of a day in each language, and its year. */
const shortDays = remember((language) => {
  const options = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  const format = new Intl.DateTimeFormat(language, options)
  return remember((day) => {
    const { weekday, day: number, month, year } = partsOf(format, atNoon(day))
    return { text: [weekday, number, month].map((part) => part?.replace('.', '')).join(' '), year }
  })
})

const fullDays = remember((language) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'full' }))

/** How days and times read in one locale and time zone, seen from one `now`: never the browser's clock or calendar. */
export function createMoments({ locale, timeZone, now }: Setting) {
  const language = locale === 'en' ? 'en-GB' : locale
  const local = localTimes(timeZone)
  const short = shortDays(language)

  /** The calendar day of an instant, as `YYYY-MM-DD`; a day is its own. */
  const dayOf = (when: Day | Instant): Day => (when.length === 10 ? when : local(when).day)
  const today = dayOf(startOfMinute(now).toISOString())
  const daysTo = (when: Day | Instant) => numberOf(dayOf(when)) - numberOf(today)

  /** `16:00` */
  const time = (at: Instant) => local(at).time

  /** `mån 23 nov`, with the year when it is another one than this. */
  const day = (when: Day | Instant) => {
    const { text, year } = short(dayOf(when))
    return year === today.slice(0, 4) ? text : `${text} ${year}`
  }

  /** `fredag 20 november 2026` */
  const date = (when: Day | Instant) =>
    fullDays(language)
      .format(atNoon(dayOf(when)))
      .replace(/^(\p{L}+) den /u, '$1 ')

  return { today, now, daysTo, dayOf, time, day, date }
}

/** True at the very end or start of a day, where the day says more than the clock. */
export const isEdgeOfDay = (time: string) => time === '00:00' || time === '23:59'
