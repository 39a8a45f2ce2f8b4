/**
 * A reserve number of a known issuer. `domain` is the issuer's OID, without which the number is not unique.
 * `birthDate` is null where the number holds none; `checked` is false when its check digit is wrong.
 */
export type ReserveNumber = { value: string; domain: string; birthDate: string | null; checked: boolean }

type Format = {
  domain: string
  pattern: RegExp
  read: (value: string) => { birthDate: string | null; checked: boolean }
}

export const reserveNumberDomains = {
  stockholm: '1.2.752.97.3.1.3',
  vastraGotaland: '1.2.752.113.11.0.2.1.1.1',
  varmland: '1.2.752.74.9.2',
  national: '1.2.752.74.9.1',
} as const

const dayAt = (value: string) => `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`

/** In Västra Götaland the letter for sex counts as a digit of its own. */
const sexDigits: Readonly<Record<string, number>> = { K: 5, M: 7, X: 8 }
const digitOrSex = (character: string) => sexDigits[character] ?? Number(character)

/** In the national format a letter counts as its ASCII code. */
const digitOrCode = (character: string) => (/\d/.test(character) ? Number(character) : character.charCodeAt(0))

const digitSum = (number: number) => [...String(number)].reduce((total, digit) => total + Number(digit), 0)

/** True when the last character is the Luhn check digit (mod 10) of those before it, counted from the right. */
function passesLuhn(characters: string, worth: (character: string) => number = Number): boolean {
  const products = [...characters].reverse().map((character, index) => worth(character) * (index % 2 === 0 ? 1 : 2))
  return products.reduce((total, product) => total + digitSum(product), 0) % 10 === 0
}

/** The national format moves the century by a multiple of three, so that it never looks like a personnummer. */
const nationalYear = (value: string) => `${((Number(value.slice(0, 2)) - 19) % 3) + 19}${value.slice(2, 4)}`

const formats: readonly Format[] = [
  {
    domain: reserveNumberDomains.stockholm,
    pattern: /^99\d{10}$/,
    read: (value) => ({ birthDate: null, checked: passesLuhn(value.slice(4)) }),
  },
  {
    domain: reserveNumberDomains.vastraGotaland,
    pattern: /^(19|20)\d{6}[KMX]\d{3}$/,
    read: (value) => ({ birthDate: dayAt(value), checked: passesLuhn(value.slice(2), digitOrSex) }),
  },
  {
    domain: reserveNumberDomains.varmland,
    pattern: /^(19|20)\d{6}S[FUXPL]\d[1-9A-UW-Z]$/,
    read: (value) => ({ birthDate: dayAt(value), checked: true }),
  },
  {
    domain: reserveNumberDomains.national,
    pattern: /^(2[2-9]|[3-8]\d|9[0-8])\d{6}[A-HJ-NPR-UXYZ]{2}[\dA-HJ-NPR-UXYZ]\d$/,
    read: (value) => ({
      birthDate: dayAt(`${nationalYear(value)}${value.slice(4)}`),
      checked: passesLuhn(value, digitOrCode),
    }),
  },
  {
    domain: reserveNumberDomains.national,
    pattern: /^00\d{2}[2-9]\d[45]\d[A-HJ-NPR-UXYZ]{2}[\dA-HJ-NPR-UXYZ]\d$/,
    read: (value) => ({ birthDate: null, checked: passesLuhn(value, digitOrCode) }),
  },
]

/**
 * The reserve number of the issuer whose format the twelve characters have, or null when they have none. No format
 * overlaps with another, nor with the centuries of a personnummer (Inera's list of local and national formats).
 */
export function readReserveNumber(value: string): ReserveNumber | null {
  const format = formats.find(({ pattern }) => pattern.test(value))
  return format ? { value, domain: format.domain, ...format.read(value) } : null
}
