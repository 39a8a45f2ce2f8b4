import { expect, test } from 'vitest'
import { parseIdentityNumber } from '#app/domain/identity-number.ts'
import { chooser } from './choose.ts'
import { cloner } from './clones.ts'
import { countryOf } from './country.ts'
import { identityOf, mostPeople } from './identity.ts'
import { shiftDates } from './shift.ts'
import { formatOf, type Template, tokenOf, unitSlots } from './templates.ts'

const template = (events: number, facts: Partial<Template> = {}): Template => ({
  rows: {} as Template['rows'],
  processes: 1,
  events,
  isOpen: false,
  isPlain: true,
  ...facts,
})

const templates = [
  template(270, { processes: 2, isOpen: true }),
  template(12, { isOpen: true }),
  ...[6, 25, 28, 34, 52, 110, 200].map((events) => template(events)),
  template(60, { processes: 2 }),
  template(9, { isPlain: false }),
]

const country = countryOf(1_000_000)
const drawn = (number: number) =>
  cloner(country, chooser(templates, 30))({ number, processes: 5_000, mostPeople: 2_500 })

test('the country has its regions and municipalities, and Stockholm’s is the largest', () => {
  expect(country).toHaveLength(21)
  expect(country.flatMap(({ places }) => places)).toHaveLength(290)
  expect(country[0]?.share).toBe(Math.max(...country.map(({ share }) => share)))
  const units = country.flatMap(({ wards, places }) => [
    ...wards,
    ...places.flatMap(({ centres, assessors, nurses }) => [...centres, ...assessors, ...nurses]),
  ])
  expect(new Set(units.map(({ prefix }) => prefix)).size).toBe(units.length)
  expect(units.length).toBeGreaterThan(3_000)
})

test('a chunk holds exactly the processes it is to hold, with thirty events each on average', () => {
  const chosen = drawn(3).map((clone) => templates[clone.template] ?? template(0))
  const processes = chosen.reduce((sum, one) => sum + one.processes, 0)
  const events = chosen.reduce((sum, one) => sum + one.events, 0)
  expect(processes).toBe(5_000)
  expect(events / processes).toBeGreaterThan(27)
  expect(events / processes).toBeLessThan(33)
})

test('the same chunk is drawn alike each time, and other chunks have other people', () => {
  expect(drawn(5)).toEqual(drawn(5))
  const numbers = (number: number) => new Set(drawn(number).map(({ identifier }) => identifier))
  const [one, other] = [numbers(5), numbers(6)]
  expect([...one].filter((identifier) => other.has(identifier))).toEqual([])
})

test('a case has eight different units, of its own region and in the order that the machines keep them in', () => {
  const regions = new Map(country.map((region) => [region.prefix, region]))
  for (const { prefixes } of drawn(0)) {
    const units = prefixes.slice(0, unitSlots)
    expect(new Set(units).size).toBe(unitSlots)
    expect(units.map((prefix) => prefix[0])).toEqual(['1', '1', '2', '2', '3', '3', '4', '4'])
    expect(regions.get(prefixes.at(-1) ?? '')?.wards.map(({ prefix }) => prefix)).toContain(units[0])
  }
})

test('there is a valid number of the test series for each person, and for half a million', () => {
  const numbers = new Set<string>()
  for (let number = 0; number < 60_000; number++) numbers.add(identityOf(number).identifier)
  expect(numbers.size).toBe(60_000)
  expect(mostPeople).toBeGreaterThan(500_000)
  for (const number of [0, 1, 50, 4_999, mostPeople - 1]) {
    const { identifier, born } = identityOf(number)
    expect(parseIdentityNumber(identifier, '2026-11-22')).toMatchObject({ ok: true, birthDate: born })
    expect(identifier.slice(8, 11)).toMatch(born < '1990' ? /^9[89]\d$/ : /^23[89]$/)
  }
  expect(() => identityOf(mostPeople)).toThrow('test numbers')
})

test('dates and instants move by whole days, and nothing else does', () => {
  const id = '2026-0000-4000-8000-202611220000'
  const text = `{"at":"2026-12-31T23:30:00.000Z","on":"2024-02-28","born":"1938-04-12","id":"${id}","phone":"070-174 06 05"}`
  const later = `{"at":"2027-01-01T23:30:00.000Z","on":"2024-02-29","born":"1938-04-12","id":"${id}","phone":"070-174 06 05"}`
  expect(shiftDates(text, 1)).toBe(later)
  expect(shiftDates(later, -1)).toBe(text)
})

test('a text travels as a format in which nothing but its tokens is replaced', () => {
  expect(formatOf(`{"unit":"${tokenOf(3)}000","part":"50 %","town":"9901"}`)).toBe(
    '{"unit":"%3$s000","part":"50 %%","town":"%12$s"}',
  )
})
