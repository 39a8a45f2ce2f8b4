import * as z from 'zod'

const years = { first: 1900, last: 2199 }
const isWithin = (value: string): boolean => {
  const year = Number(value.slice(0, 4))
  return year >= years.first && year <= years.last
}
const ofOurTime = { error: `the year must be ${years.first}-${years.last}` }

const toTheSecond = z.iso.datetime({ offset: true })
const toTheMinute = z.iso.datetime({ offset: true, precision: -1 })

/** An instant as ISO 8601 with its zone, to the second or to the minute, in a year that the calendar covers. */
export const instant = z
  .string()
  .refine((value) => toTheSecond.safeParse(value).success || toTheMinute.safeParse(value).success, {
    error: 'expected an instant with its zone, as in 2026-12-01T08:00:00+01:00',
    abort: true,
  })
  .refine(isWithin, ofOurTime)

/** A calendar date, `YYYY-MM-DD`, in a year that the calendar covers. */
export const date = z.iso.date().refine(isWithin, ofOurTime)
