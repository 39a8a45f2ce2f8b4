import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactNow } from '#app/domain/contact-now.ts'
import type { Opening, Reach } from '#app/domain/mine-views.ts'
import { isNonWorkingDay, localDate } from '#machines/calendar.ts'

const onCall = { name: 'Kvällssköterskan', phone: '010-000 00 09' }
const weekdays: Opening = { days: 'weekdays', from: '08:00', to: '17:00', onCall }
const maria: Reach = {
  name: 'Maria Björk',
  profession: 'Distriktssköterska',
  unitName: 'Vårdcentralen Björken',
  phone: '070-174 06 11',
  hours: 'vardagar 8–17',
  opening: weekdays,
}
const at = (now: string, opening: Opening | null = weekdays) => contactNow({ ...maria, opening }, now)

describe('whom to call now', () => {
  test('within hours it is the contact, until the unit closes', () => {
    expect(at('2026-11-20T09:00:00+01:00')).toEqual({
      name: 'Maria Björk',
      phone: '070-174 06 11',
      unitName: 'Vårdcentralen Björken',
      profession: 'Distriktssköterska',
      isOnCall: false,
      until: '2026-11-20T16:00:00.000Z',
    })
  })

  test('from the very second of closing it is the on-call, until the next weekday morning', () => {
    expect(at('2026-11-20T16:59:59+01:00')).toMatchObject({ isOnCall: false })
    const evening = { ...onCall, unitName: maria.unitName, profession: null, isOnCall: true }
    expect(at('2026-11-20T17:00:00+01:00')).toEqual({ ...evening, until: '2026-11-23T07:00:00.000Z' })
    expect(at('2026-11-23T07:59:59+01:00')).toEqual({ ...evening, until: '2026-11-23T07:00:00.000Z' })
    expect(at('2026-11-23T08:00:00+01:00')).toMatchObject({ isOnCall: false })
  })

  test('over Christmas, Easter and Midsummer the on-call answers until the first working day', () => {
    expect(at('2026-12-24T10:00:00+01:00').until).toBe('2026-12-28T07:00:00.000Z')
    expect(at('2026-04-03T10:00:00+02:00').until).toBe('2026-04-07T06:00:00.000Z')
    expect(at('2026-06-19T10:00:00+02:00').until).toBe('2026-06-22T06:00:00.000Z')
  })

  test('a unit that is open every day does not rest on holidays', () => {
    expect(at('2026-12-25T10:00:00+01:00', { ...weekdays, days: 'everyDay' })).toMatchObject({ isOnCall: false })
  })

  test('a change of clocks moves neither opening nor closing from the clock on the wall', () => {
    const daily: Opening = { ...weekdays, days: 'everyDay' }
    expect(at('2026-03-29T01:00:00+01:00', daily).until).toBe('2026-03-29T06:00:00.000Z')
    expect(at('2026-10-25T01:00:00+02:00', daily).until).toBe('2026-10-25T07:00:00.000Z')
  })

  test('hours past midnight belong to the evening they began', () => {
    const nights: Opening = { ...weekdays, from: '21:00', to: '07:00' }
    expect(at('2026-11-20T23:00:00+01:00', nights)).toMatchObject({ until: '2026-11-21T06:00:00.000Z' })
    expect(at('2026-11-21T06:59:00+01:00', nights)).toMatchObject({ isOnCall: false })
    expect(at('2026-11-21T21:30:00+01:00', nights)).toMatchObject({ isOnCall: true })
  })

  test('a unit that answers day and night has no end', () => {
    expect(at('2026-12-25T03:00:00+01:00', null)).toMatchObject({ name: 'Maria Björk', isOnCall: false, until: null })
  })
})

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const openings: fc.Arbitrary<Opening> = fc.record({
  days: fc.constantFrom('weekdays', 'everyDay'),
  from: times,
  to: times,
  onCall: fc.constant(onCall),
})
const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('whatever the hours and the moment', () => {
  test('there is always a name and a number, and what is said holds for some time yet', () => {
    fc.assert(
      fc.property(fc.option(openings), instants, (opening, now) => {
        const { name, phone, until } = at(now, opening)
        expect(name).not.toBe('')
        expect(phone).not.toBe('')
        if (opening) expect(Date.parse(until ?? '')).toBeGreaterThan(Date.parse(now))
        else expect(until).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test('the answer stays the same until the moment it says, and not a second longer', () => {
    fc.assert(
      fc.property(openings, instants, (opening, now) => {
        const first = at(now, opening)
        const last = new Date(Date.parse(first.until ?? '') - 1000).toISOString()
        if (Date.parse(last) > Date.parse(now)) expect(at(last, opening)).toEqual(first)
        const then = at(first.until ?? '', opening)
        expect(Date.parse(then.until ?? '')).toBeGreaterThan(Date.parse(first.until ?? ''))
      }),
      { numRuns: 2000 },
    )
  })

  test('nobody who keeps weekdays is said to answer on a Sunday, a holiday or an eve', () => {
    const office = openings.map((opening) => ({ ...opening, days: 'weekdays', from: '08:00', to: '17:00' }) as const)
    fc.assert(
      fc.property(office, instants, (opening, now) => {
        if (isNonWorkingDay(localDate(now))) expect(at(now, opening).isOnCall).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
