import type { people } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import { formatIdentityNumber, maskIdentityNumber } from './identity-number.ts'
import type { Day, Instant, PersonHead, Protection } from './views.ts'

export type PersonRow = typeof people.$inferSelect

/** Whole years at the day. */
function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** What is registered about the person, or else what the ward said at admission. */
export const protectionWith = (row: Pick<PersonRow, 'protection'>, said: Protection | undefined): Protection =>
  row.protection === 'none' ? (said ?? 'none') : row.protection

/** Who the person is. Of a protected person neither address, phone nor the whole number is shown (OSL 21:3). */
export function toPersonHead(row: PersonRow, protection: Protection, deceased: boolean, now: Instant): PersonHead {
  const { id, givenName, familyName, birthDate, identifierType, identifierValue, language, interpreter } = row
  const isProtected = protection !== 'none'
  const write = isProtected ? maskIdentityNumber : formatIdentityNumber
  return {
    id,
    name: `${givenName} ${familyName}`,
    givenName,
    birthDate,
    age: ageOn(birthDate, row.deceasedOn ?? localDate(now)),
    identifier: write(identifierType, identifierValue),
    identifierType,
    protection,
    address: isProtected || row.address === '' ? null : row.address,
    phone: isProtected ? null : row.phone,
    language,
    interpreter,
    deceased,
  }
}
