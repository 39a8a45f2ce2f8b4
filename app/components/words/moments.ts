import type { Day, Instant } from '#app/domain/views.ts'

const dayMs = 86_400_000

type Setting = { locale: string; timeZone: string; now: Date }
type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format costs a hundred times what using it does, and an app has a handful of them. */
function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, options)
  formats.set(key, known)
  return known
}

/** How days and times read in one locale and time zone, seen from one `now`: never the browser's clock or calendar. */
export function createMoments({ locale, timeZone, now }: Setting) {
  const language = locale === 'en' ? 'en-GB' : locale
  const numeric = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

  const split = (tag: string, options: Intl.DateTimeFormatOptions, at: Date): Parts =>
    Object.fromEntries(formatOf(tag, options).formatToParts(at).map(({ type, value }) => [type, value]))

  /** The calendar day of an instant, as `YYYY-MM-DD`; a day is its own. */
  const dayOf = (when: Day | Instant): Day => {
    if (when.length === 10) return when
    const { year, month, day } = split('en-CA', numeric, new Date(when))
    return `${year}-${month}-${day}`
  }
  const today = dayOf(now.toISOString())
  const daysTo = (when: Day | Instant) => Math.round((Date.parse(dayOf(when)) - Date.parse(today)) / dayMs)

  /** `16:00` */
  const time = (at: Instant) => {
    const { hour, minute } = split('en-GB', clock, new Date(at))
    return `${hour}:${minute}`
  }

  /** `mån 23 nov`, with the year when it is another one than this. */
  const day = (when: Day | Instant) => {
    const options = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
    const parts = split(language, options, new Date(`${dayOf(when)}T12:00:00Z`))
    const words = [parts.weekday, parts.day, parts.month].map((part) => part?.replace('.', ''))
    return [...words, ...(parts.year === today.slice(0, 4) ? [] : [parts.year])].join(' ')
  }

  /** `fredag 20 november 2026` */
  const date = (when: Day | Instant) =>
    formatOf(language, { timeZone: 'UTC', dateStyle: 'full' })
      .format(new Date(`${dayOf(when)}T12:00:00Z`))
      .replace(/^(\p{L}+) den /u, '$1 ')

  return { today, now, daysTo, dayOf, time, day, date }
}

/** True at the very end or start of a day, where the day says more than the clock. */
export const isEdgeOfDay = (time: string) => time === '00:00' || time === '23:59'
