import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatIdentityNumber,
  isCalendarDay,
  maskIdentityNumber,
  parseIdentityNumber,
} from '#app/domain/identity-number.ts'
import { reserveNumberDomains } from '#app/domain/reserve-number.ts'

const today = '2026-11-21'
const parse = (input: string, on = today) => parseIdentityNumber(input, on)

/** The tax agency's rule in its own words: times 2,1,2,1,2,1,2,1,2, add the digits, fill up to a whole ten. */
function checkDigit(nine: string): number {
  const sum = [...nine].flatMap((digit, at) => [...String(Number(digit) * (at % 2 === 0 ? 2 : 1))])
  return (10 - (sum.reduce((total, digit) => total + Number(digit), 0) % 10)) % 10
}

const birthDays = fc
  .date({ min: new Date('1902-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const serials = fc.integer({ min: 1, max: 999 }).map((serial) => String(serial).padStart(3, '0'))

type Number_ = { birthDate: string; value: string; coordination: boolean }
const numbers: fc.Arbitrary<Number_> = fc
  .tuple(birthDays, serials, fc.boolean())
  .map(([birthDate, serial, coordination]) => {
    const day = String(Number(birthDate.slice(8)) + (coordination ? 60 : 0)).padStart(2, '0')
    const date = `${birthDate.slice(0, 4)}${birthDate.slice(5, 7)}${day}`
    return { birthDate, coordination, value: `${date}${serial}${checkDigit(`${date.slice(2)}${serial}`)}` }
  })

const shortForm = (value: string, separator: string) => `${value.slice(2, 8)}${separator}${value.slice(8)}`
const turnsHundred = (value: string, on: string) => Number(on.slice(0, 4)) - Number(value.slice(0, 4)) >= 100

describe('a personnummer or samordningsnummer', () => {
  it('is read from every way of writing it', () => {
    fc.assert(
      fc.property(numbers, ({ value, birthDate, coordination }) => {
        const separator = turnsHundred(value, today) ? '+' : '-'
        const written = [
          value,
          formatIdentityNumber('personnummer', value),
          ` ${value.slice(0, 8)} ${value.slice(8)} `,
          `${value.slice(0, 8)}–${value.slice(8)}`,
          shortForm(value, separator),
          ...(separator === '-' ? [shortForm(value, '')] : []),
        ]
        const type = coordination ? 'coordinationNumber' : 'personnummer'
        for (const form of written) expect(parse(form)).toEqual({ ok: true, type, value, domain: '', birthDate })
      }),
    )
  })

  it('is no such number any more when any one digit is changed', () => {
    fc.assert(
      fc.property(numbers, fc.nat(11), fc.integer({ min: 1, max: 9 }), ({ value }, at, by) => {
        const changed = `${value.slice(0, at)}${(Number(value[at]) + by) % 10}${value.slice(at + 1)}`
        const found = parse(changed)
        // A first digit that becomes a 9 can make it a reserve number of Stockholm's.
        expect(found.ok && found.type !== 'reserveNumber').toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused when two neighbouring digits change places, but for the pair 0 and 9', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 10 }), ({ value }, at) => {
        const [left, right] = [value[at], value[at + 1]]
        fc.pre(left !== right && `${left}${right}` !== '09' && `${left}${right}` !== '90')
        expect(parse(`${value.slice(0, at)}${right}${left}${value.slice(at + 2)}`).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('is known from the published test numbers', () => {
    for (const number of ['19121212-1212', '811228-9874', '670919-9530', '640823-3234']) {
      expect(parse(number)).toMatchObject({ ok: true, type: 'personnummer' })
    }
    expect(parse('701063-2391')).toMatchObject({ ok: true, type: 'coordinationNumber', birthDate: '1970-10-03' })
  })

  it('has the day plus 60, 61 to 91, only as a samordningsnummer', () => {
    expect(parse('19701060-0004')).toEqual({ ok: false, reason: 'date' })
    expect(parse('19701092-0006')).toEqual({ ok: false, reason: 'date' })
    expect(parse('19700491-0006')).toEqual({ ok: false, reason: 'date' })
  })

  it('has 29 February in leap years only', () => {
    const leap = `20000229238${checkDigit('000229238')}`
    expect(parse(leap)).toMatchObject({ ok: true, birthDate: '2000-02-29' })
    for (const year of ['2001', '2100', '1902']) expect(parse(`${year}02292380`)).toEqual({ ok: false, reason: 'date' })
    expect(isCalendarDay('1900-02-29')).toBe(false)
    expect(isCalendarDay('2024-02-29')).toBe(true)
  })

  it('takes + from new year of the year the person turns 100', () => {
    const born1927 = `19270615980${checkDigit('270615980')}`
    expect(parse(shortForm(born1927, '-'), '2026-12-31')).toMatchObject({ value: born1927 })
    expect(parse(shortForm(born1927, '+'), '2026-12-31')).toEqual({ ok: false, reason: 'date' })
    expect(parse(shortForm(born1927, '+'), '2027-01-01')).toMatchObject({ value: born1927 })
    expect(parse(shortForm(born1927, '-'), '2027-01-01')).toEqual({ ok: false, reason: 'future' })
  })

  it('is refused for a day that has not come, and for an age that nobody reaches', () => {
    const tomorrow = `20261122238${checkDigit('261122238')}`
    expect(parse(tomorrow)).toEqual({ ok: false, reason: 'future' })
    expect(parse(tomorrow, '2026-11-22')).toMatchObject({ ok: true })
    expect(parse('18121212-1212')).toEqual({ ok: false, reason: 'date' })
  })

  it('says what is wrong', () => {
    const reasons = {
      '': 'length',
      '19121212-121': 'length',
      '19121212-12123': 'length',
      '1912-12-12-1212': 'characters',
      '19121212+1212': 'characters',
      '19121212-121A': 'characters',
      '19121212/1212': 'characters',
      '19121312-1212': 'date',
      '19121212-1213': 'checkDigit',
      '19121212-0000': 'checkDigit',
    }
    for (const [input, reason] of Object.entries(reasons)) expect(parse(input), input).toEqual({ ok: false, reason })
  })

  it('is shown in full or with its last four hidden', () => {
    expect(formatIdentityNumber('personnummer', '191212121212')).toBe('19121212-1212')
    expect(maskIdentityNumber('personnummer', '191212121212')).toBe('19121212-xxxx')
    expect(maskIdentityNumber('reserveNumber', '19810829M071')).toBe('19810829xxxx')
  })
})

describe('a reserve number', () => {
  const published = {
    stockholm: ['991981000010', '991945000023', '991993000032'],
    vastraGotaland: ['19810829M071', '19450829K088', '19930829X802'],
    varmland: ['19810829SU3A', '19450829SF2B', '19930829SX0C'],
    national: ['22790814AA01', '22950606FH20', '25780404KHD5', '00342145BZ31', '00749852BZK0'],
  }
  const all = Object.values(published).flat()

  it('keeps its value and its issuer', () => {
    for (const issuer of Object.keys(published) as (keyof typeof published)[]) {
      for (const value of published[issuer]) {
        expect(parse(value), value).toMatchObject({
          type: 'reserveNumber',
          value,
          domain: reserveNumberDomains[issuer],
        })
        expect(parse(`${value.slice(0, 8)}-${value.slice(8).toLowerCase()}`), value).toMatchObject({ value })
      }
    }
  })

  it('gives the birth date where it holds one', () => {
    expect(parse('19810829M071')).toMatchObject({ birthDate: '1981-08-29' })
    expect(parse('25780404KHD5')).toMatchObject({ birthDate: '1978-04-04' })
    expect(parse('991981000010')).toMatchObject({ birthDate: null })
    expect(parse('00342145BZ31')).toMatchObject({ birthDate: null })
  })

  it('is refused with a wrong check digit, an impossible day or a day to come', () => {
    expect(parse('991981000011')).toEqual({ ok: false, reason: 'checkDigit' })
    expect(parse('19810829M072')).toEqual({ ok: false, reason: 'checkDigit' })
    expect(parse('22790814AA02')).toEqual({ ok: false, reason: 'checkDigit' })
    expect(parse('19810230SU3A')).toEqual({ ok: false, reason: 'date' })
    expect(parse('20810829SU3A')).toEqual({ ok: false, reason: 'future' })
  })

  it('is never taken for a personnummer, however one character is changed, while it has a letter or begins with 99', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPRSTUXYZ']
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(11), fc.constantFrom(...characters), (value, at, character) => {
        const changed = `${value.slice(0, at)}${character}${value.slice(at + 1)}`
        fc.pre(/[A-Z]/.test(changed) || changed.startsWith('99'))
        const answer = parse(changed)
        expect(!answer.ok || answer.type === 'reserveNumber').toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('any text at all', () => {
  it('is answered, never thrown on', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parse(text)))
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z+\- ]{8,16}$/), (text) => void parse(text)),
      { numRuns: 2000 },
    )
  })
})
