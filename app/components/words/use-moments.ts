import type { Day, Instant } from '#app/domain/views.ts'
import { timeZone } from '#app/text/locale.ts'
import { useLocale, useNow, useTranslations } from '#app/text/use-translations.ts'
import { createMoments, isEdgeOfDay } from './moments.ts'

const hourMs = 3_600_000

/** The sentence with a capital first. */
export const start = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentence as part of another: only its first letter small, so that names and abbreviations stay. */
export const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

type Words = ReturnType<typeof useTranslations<'words'>>
type Moments = ReturnType<typeof momentsIn>

/** Made once for a page, which has hundreds of them. */
const made = new WeakMap<Date, { t: Words; moments: Moments }>()

/** How days, times and deadlines read to this reader, seen from the request's own `now`. */
export function useMoments(): Moments {
  const t = useTranslations('words')
  const locale = useLocale()
  const now = useNow()
  const known = made.get(now)
  if (known?.t === t) return known.moments
  const moments = momentsIn(locale, now, t)
  made.set(now, { t, moments })
  return moments
}

function momentsIn(locale: string, at: Date, t: Words) {
  const moments = createMoments({ locale, timeZone, now: at })
  const { now, daysTo, day, time } = moments

  /** `i dag`, `i går`, `i morgon` or `mån 23 nov`. */
  const near = (when: Day | Instant) => {
    const days = daysTo(when)
    if (days === 0) return t('day.today')
    if (days === 1) return t('day.tomorrow')
    return days === -1 ? t('day.yesterday') : day(when)
  }

  /** `i dag 16:00` or `mån 16 nov 09:40`. */
  const moment = (at: Instant) => `${near(at)} ${time(at)}`

  /** The last moment of a time limit: a day alone when the limit is the end of that day. */
  const limit = (at: Instant) =>
    isEdgeOfDay(time(at)) ? near(new Date(Date.parse(at) - 1000).toISOString()) : moment(at)

  /** `Försenad 1 dag`, in calendar days, or in hours within the day. */
  const late = (at: Instant) => {
    const days = -daysTo(at)
    if (days > 0) return t('due.lateDays', { days })
    return t('due.lateHours', { hours: Math.floor((now.getTime() - Date.parse(at)) / hourMs) })
  }

  return { ...moments, near, moment, limit, late }
}
