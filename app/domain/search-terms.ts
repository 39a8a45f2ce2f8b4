import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { caseload, people } from '#db/schema/index.ts'
import { parseIdentityNumber } from './identity-number.ts'
import { isInstant } from './instants.ts'

/** The order of a unit's people in its index. */
export const byName = [caseload.familyName, caseload.givenName, caseload.personId] as const

/** What comes after a person in that order. */
export const behindName = (familyName: string, givenName: string, id: string): SQL =>
  sql`(${caseload.familyName}, ${caseload.givenName}, ${caseload.personId}) > (${familyName}, ${givenName}, ${id}::uuid)`

/** The people whom the words mean: by an identity number, else by a birth date or parts of a name. */
export function matches(words: string, today: string): SQL | undefined {
  const number = parseIdentityNumber(words, today)
  if (number.ok)
    return and(
      eq(people.identifierType, number.type),
      eq(people.identifierValue, number.value),
      eq(people.identifierDomain, number.domain),
    )
  return and(eq(people.protection, 'none'), bornOn(words) ?? named(words))
}

const centuries = ['18', '19', '20']

/** Six or eight digits, `-` allowed: a birth date, of any century when it has two digits for the year. */
function bornOn(words: string): SQL | undefined {
  const digits = words.replace(/[\s-]/g, '')
  if (!/^(\d{6}|\d{8})$/.test(digits)) return undefined
  const meant = digits.length === 8 ? [digits] : centuries.map((century) => century + digits)
  return inArray(caseload.birthDate, meant.map(asDay).filter(isDay))
}

const asDay = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`

const isDay = (day: string) => isInstant(`${day}T00:00:00.000Z`)

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const named = (words: string): SQL | undefined =>
  and(
    ...words
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => sql`${caseload.givenName} || ' ' || ${caseload.familyName} ilike ${`%${escapeLike(part)}%`}`),
  )
