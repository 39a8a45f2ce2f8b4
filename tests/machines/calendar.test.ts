import Holidays from 'date-holidays'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addHours,
  daysBetween,
  endOfLocalDay,
  isAfterNoon,
  isNonWorkingDay,
  isPast,
  isPublicHoliday,
  localDate,
  nextWeekday,
  publicHolidays,
  startOfLocalDay,
  toUtc,
  zone,
} from '#machines/calendar.ts'

const years = Array.from({ length: 95 }, (_, index) => 2005 + index)
const instants = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const dates = instants.map(localDate)

describe('public holidays', () => {
  const oracle = new Holidays('SE')

  test.each(years)('%i has the holidays that an independent calendar has', (year) => {
    const expected = oracle
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
    expect(publicHolidays(year)).toEqual([...new Set(expected)].sort())
  })

  test('the three eves move a last day though they are not public holidays', () => {
    for (const eve of ['2026-06-19', '2026-12-24', '2026-12-31']) {
      expect(isPublicHoliday(eve)).toBe(false)
      expect(isNonWorkingDay(eve)).toBe(true)
    }
  })

  test('other eves and squeezed days are working days', () => {
    for (const date of ['2026-01-05', '2026-04-02', '2026-04-30', '2026-05-15', '2026-10-30', '2026-12-23'])
      expect(isNonWorkingDay(date)).toBe(false)
  })

  test('Christmas 2026 runs from Thursday to Sunday', () => {
    expect(nextWeekday('2026-12-24')).toBe('2026-12-28')
    expect(nextWeekday('2026-12-31')).toBe('2027-01-04')
    expect(nextWeekday('2026-12-23')).toBe('2026-12-23')
  })

  test('the next weekday is never before the date, never non-working and at most five days off', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const next = nextWeekday(date)
        expect(isNonWorkingDay(next)).toBe(false)
        expect(daysBetween(date, next)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(date, next)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('Swedish time', () => {
  test('a day in March has 23 hours and one in October 25', () => {
    const hours = (date: string) =>
      (Date.parse(startOfLocalDay(addDays(date, 1))) - Date.parse(startOfLocalDay(date))) / 3_600_000
    expect([hours('2027-03-28'), hours('2026-10-25'), hours('2026-12-01')]).toEqual([23, 25, 24])
  })

  test('24 hours elapse over both changes of clocks', () => {
    expect(addHours('2026-10-24T14:00:00+02:00', 24)).toBe('2026-10-25T12:00:00.000Z')
    expect(addHours('2027-03-27T14:00:00+01:00', 24)).toBe('2027-03-28T13:00:00.000Z')
  })

  test('a day ends at 23:59:59, in summer and in winter', () => {
    expect(endOfLocalDay('2026-12-03')).toBe('2026-12-03T22:59:59.000Z')
    expect(endOfLocalDay('2027-03-28')).toBe('2027-03-28T21:59:59.000Z')
    expect(endOfLocalDay('2026-10-25')).toBe('2026-10-25T22:59:59.000Z')
  })

  test('noon is not after noon, a second later is', () => {
    expect(isAfterNoon('2026-11-30T12:00:00+01:00')).toBe(false)
    expect(isAfterNoon('2026-11-30T12:00:01+01:00')).toBe(true)
    expect(isAfterNoon('2026-07-01T10:00:01Z')).toBe(true)
    expect(isAfterNoon('2026-07-01T10:00:00Z')).toBe(false)
  })

  test('the due second is in time, to its end', () => {
    expect(isPast('2026-12-03T22:59:59.000Z', '2026-12-03T22:59:59.999Z')).toBe(false)
    expect(isPast('2026-12-03T22:59:59.000Z', '2026-12-03T23:00:00.000Z')).toBe(true)
  })

  test('every instant lies in its own local day, and agrees with Temporal', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const date = localDate(instant)
        const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
        expect(date).toBe(zoned.toPlainDate().toString())
        expect(isAfterNoon(instant)).toBe(Temporal.PlainTime.compare(zoned.toPlainTime(), '12:00') > 0)
        expect(startOfLocalDay(date)).toBe(toUtc(zoned.startOfDay().toInstant().toString()))
        expect(isPast(endOfLocalDay(date), instant)).toBe(false)
      }),
    )
  })

  test('days added are days between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})
