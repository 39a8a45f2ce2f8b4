import { Temporal } from 'temporal-polyfill'
import { addDays, endOfLocalDay, localDate, zone } from '#machines/calendar.ts'

/** `-2d 14:05` is a time of day in Sweden, days ago; `-3h` and `-20m` are as long before the start of the seed. */
export type When = `-${number}d ${number}:${number}` | `-${number}h` | `-${number}m`

export type Clock = ReturnType<typeof clockFrom>

const written = /^-(\d+)(?:d (\d{1,2}:\d{2})|([hm]))$/

/** Turns the stories' times into instants and dates, counted from `now`. No `When` comes out later than `now`. */
export function clockFrom(now: string) {
  const today = localDate(now)
  const on = (days: number): string => addDays(today, days)

  /** A time of day in Sweden, in days from today: for what is booked. */
  const booked = (days: number, time: string): string =>
    Temporal.PlainDate.from(on(days)).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()

  function at(when: When): string {
    const [, count, time, unit] = written.exec(when) ?? []
    if (time) return booked(-Number(count), time)
    return new Date(Date.parse(now) - Number(count) * (unit === 'h' ? 3_600_000 : 60_000)).toISOString()
  }

  const isBeforeThree = Temporal.Instant.from(now).toZonedDateTimeISO(zone).hour < 15
  /** Four in the afternoon while that is an hour away, else the end of the day. */
  const laterToday = isBeforeThree
    ? Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: zone, plainTime: '16:00' }).toInstant().toString()
    : endOfLocalDay(today)

  return { now, on, at, booked, laterToday }
}
