import Personnummer from 'personnummer'
import { type ReserveNumber, readReserveNumber } from './reserve-number.ts'

const identifierTypes = ['personnummer', 'coordinationNumber', 'reserveNumber'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export type IdentityRefusal = 'length' | 'date' | 'checkDigit' | 'future' | 'characters'

/** A number in its stored form: twelve characters without separators. `domain` is the issuer's OID of a reserve number. */
export type IdentityNumber = { ok: true; type: IdentifierType; value: string; domain: string; birthDate: string | null }
export type ParsedIdentityNumber = IdentityNumber | { ok: false; reason: IdentityRefusal }

const refuse = (reason: IdentityRefusal) => ({ ok: false, reason }) as const
const personal = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/
const oldestAge = 125

/** True for a day that the calendar has, written `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

/**
 * Reads a personnummer, samordningsnummer or reserve number as people write it: ten or twelve characters, with or
 * without separator and spaces. `today` (`YYYY-MM-DD`) settles the century of ten digits, where `+` means that the
 * person turns 100 this year or has done so (folkbokföringslagen 18 §). Refuses what cannot be a living person's number.
 */
export function parseIdentityNumber(input: string, today: string): ParsedIdentityNumber {
  const text = normalise(input)
  if (/[^0-9A-Z+-]/.test(text)) return refuse('characters')
  const length = text.replace(/[+-]/g, '').length
  if (length !== 10 && length !== 12) return refuse('length')

  const reserve = readReserveNumber(text.replace(/^(.{8})-/, '$1'))
  if (reserve) return acceptReserveNumber(reserve, today)

  const [written, century, date, separator, serial] = personal.exec(text) ?? []
  if (!written || !date || !serial || (century && separator === '+')) return refuse('characters')
  const year = `${century ?? centuryOf(date.slice(0, 2), separator === '+', today)}${date.slice(0, 2)}`
  return acceptPersonalNumber(`${year}${date.slice(2)}${serial}`, today)
}

const normalise = (input: string) =>
  input
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()

function centuryOf(twoDigitYear: string, hundred: boolean, today: string): string {
  const latest = Number(today.slice(0, 4)) - (hundred ? 100 : 0)
  const year = latest - ((latest - Number(twoDigitYear)) % 100)
  return String(Math.floor(year / 100))
}

function acceptReserveNumber(reserve: ReserveNumber, today: string): ParsedIdentityNumber {
  const { value, domain, birthDate, checked } = reserve
  if (birthDate !== null && !isCalendarDay(birthDate)) return refuse('date')
  if (!checked) return refuse('checkDigit')
  if (birthDate !== null && birthDate > today) return refuse('future')
  return { ok: true, type: 'reserveNumber', value, domain, birthDate }
}

function acceptPersonalNumber(value: string, today: string): ParsedIdentityNumber {
  const dayInNumber = Number(value.slice(6, 8))
  const day = String(dayInNumber > 60 ? dayInNumber - 60 : dayInNumber).padStart(2, '0')
  const birthDate = `${value.slice(0, 4)}-${value.slice(4, 6)}-${day}`
  if (!isCalendarDay(birthDate)) return refuse('date')
  if (Number(today.slice(0, 4)) - Number(value.slice(0, 4)) > oldestAge) return refuse('date')
  if (!Personnummer.valid(value)) return refuse('checkDigit')
  if (birthDate > today) return refuse('future')
  const type = dayInNumber > 60 ? 'coordinationNumber' : 'personnummer'
  return { ok: true, type, value, domain: '', birthDate }
}

/** The number as staff read it: `YYYYMMDD-NNNC`, and a reserve number as its issuer writes it, without separator. */
export function formatIdentityNumber(type: IdentifierType, value: string): string {
  return type === 'reserveNumber' ? value : `${value.slice(0, 8)}-${value.slice(8)}`
}

/** The number with its last four characters hidden, for lists and protected persons. */
export function maskIdentityNumber(type: IdentifierType, value: string): string {
  return formatIdentityNumber(type, `${value.slice(0, -4)}xxxx`)
}
