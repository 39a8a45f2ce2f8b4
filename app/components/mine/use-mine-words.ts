import { createMoments, isEdgeOfDay } from '#app/components/words/moments.ts'
import type { Day, Instant } from '#app/domain/views.ts'
import { languageOf, timeZone } from '#app/text/locale.ts'
import { useLocale, useNow, useTranslations } from '#app/text/use-translations.ts'

/** `Annas`, `Lars` or `Anna’s`. */
const genitive = (name: string, language: 'sv' | 'en') => {
  if (language === 'en') return `${name}’s`
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

export type About = { isPerson: boolean; givenName: string }

/** Whom the page is about, as its messages ask for it: `you` is `yes` to the person. */
export function useAbout({ isPerson, givenName }: About) {
  const language = languageOf(useLocale())
  return { you: isPerson ? 'yes' : 'no', name: givenName, whose: genitive(givenName, language) }
}

/** Days and times in whole words: no abbreviations, and the year only when it is another. */
export function useDays() {
  const words = useTranslations('words.day')
  const locale = useLocale()
  const moments = createMoments({ locale, timeZone, now: useNow() })

  /** `måndag 23 november` */
  const date = (when: Day | Instant) => {
    const day = moments.dayOf(when)
    const full = moments.date(day).replaceAll(',', '')
    return day.startsWith(moments.today.slice(0, 4)) ? full.replace(/ \d{4}$/, '') : full
  }

  /** `i dag, måndag 23 november`, `i morgon, …` or the date alone. */
  const near = (when: Day | Instant) => {
    const days = moments.daysTo(when)
    if (days === 0) return `${words('today')}, ${date(when)}`
    if (days === 1) return `${words('tomorrow')}, ${date(when)}`
    return date(when)
  }

  /** `i dag klockan 16:00`: how near it is, and the hour. */
  const moment = (at: Instant) => {
    const days = moments.daysTo(at)
    const day =
      days === 0 ? words('today') : days === 1 ? words('tomorrow') : days === -1 ? words('yesterday') : date(at)
    return `${day} ${moments.time(at)}`
  }

  /** The last moment of a time limit: a day alone when the limit is the end of that day. */
  const limit = (at: Instant) =>
    isEdgeOfDay(moments.time(at)) ? near(new Date(Date.parse(at) - 1000).toISOString()) : moment(at)

  return { date, near, moment, limit, time: moments.time }
}
