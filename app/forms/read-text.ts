import { addDays } from '#machines/calendar.ts'

export const maxName = 200
export const maxText = 4000

/** Characters that turn the direction of all that follows. Arabic and Hebrew need none of them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** The text as it is kept: line ends as one character, no control or turning characters, nothing blank around it. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(turning, '')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()

/** The text on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** A date as people write it (`2026-11-23`, `20261123` or `261123`) as `YYYY-MM-DD`, or null when there is no such day. */
export function readDay(text: string): string | null {
  const [, century = '20', year, month, day] =
    /^(\d{2})?(\d{2})[-./ ]?(\d{2})[-./ ]?(\d{2})$/.exec(cleanLine(text)) ?? []
  if (!year) return null
  const written = `${century}${year}-${month}-${day}`
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isReal && addDays(written, 0) === written ? written : null
}

/** A time of day as people write it (`9`, `9.30`, `0930` or `09:30`) as `HH:MM`, or null when there is no such time. */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(cleanLine(text)) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** True for what can be a telephone number, extension and spaces included. */
export const isPhone = (text: string): boolean => /^\+?[\d\s()-]{5,30}(?:\s*(?:ankn|ext)\.?\s*\d{1,6})?$/i.test(text)
