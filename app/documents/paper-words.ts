import type { Day, Instant } from '#app/domain/view-parts.ts'
import { type Language, timeZone } from '#app/text/locale.ts'
import { words } from '#app/text/words.server.ts'

/** The words of the papers, and days and times as they are written on one: whole, since a paper has no today. */
export function paperWords(lang: Language) {
  const { translator } = words[lang]
  const tag = lang === 'en' ? 'en-GB' : 'sv-SE'
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const long = new Intl.DateTimeFormat(tag, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long' })

  const day = (when: Day | Instant) => long.format(momentOf(when)).replaceAll(' ', unbroken)
  const time = (at: Instant) => clock.format(new Date(at))
  return {
    t: translator('paper'),
    sip: translator('sip'),
    /** `23 november 2026` */
    day,
    /** `måndag 23 november 2026` */
    dayOfWeek: (when: Day | Instant) => `${weekday.format(momentOf(when))} ${day(when)}`,
    time,
    /** `23 november 2026 16:00` */
    moment: (at: Instant) => `${day(at)} ${time(at)}`,
  }
}

export type PaperWords = ReturnType<typeof paperWords>

/** The space inside what stays on one line: a date, a number. */
export const unbroken = '\u00a0'

/** A day has no hour: noon keeps it the same day in every zone. */
const momentOf = (when: Day | Instant) => new Date(when.length === 10 ? `${when}T12:00:00Z` : when)

/** The parts that there are, with a mark between. */
export const joined = (parts: readonly (string | null | undefined)[], mark = ', ') =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(mark)
