import { expect, test } from 'vitest'
import { createMoments, isEdgeOfDay } from '#app/components/words/moments.ts'

const at = (now: string, locale = 'sv') => createMoments({ locale, timeZone: 'Europe/Stockholm', now: new Date(now) })

test('an instant belongs to the day of the ward’s own clock, not of UTC', () => {
  const { dayOf, time } = at('2026-11-20T12:00:00Z')
  expect(dayOf('2026-11-20T23:30:00Z')).toBe('2026-11-21')
  expect(time('2026-11-20T23:30:00Z')).toBe('00:30')
})

test('days to and from now are calendar days, also over the change to summer time', () => {
  const { daysTo } = at('2027-03-27T23:30:00Z')
  expect(daysTo('2027-03-28')).toBe(0)
  expect(daysTo('2027-03-28T22:30:00Z')).toBe(1)
  expect(daysTo('2027-03-27T22:30:00Z')).toBe(-1)
})

test('a day reads as staff write it, with the year only when it is another', () => {
  const { day, date } = at('2026-11-20T12:00:00Z')
  expect(day('2026-11-23')).toBe('mån 23 nov')
  expect(day('2027-01-04')).toBe('mån 4 jan 2027')
  expect(date('2026-11-20')).toBe('fredag 20 november 2026')
})

test('English days read day before month', () => {
  expect(at('2026-11-20T12:00:00Z', 'en').day('2026-11-23')).toBe('Mon 23 Nov')
})

test('the very end and start of a day are told apart from a time within it', () => {
  expect(['00:00', '23:59', '16:00'].map(isEdgeOfDay)).toEqual([true, true, false])
})
