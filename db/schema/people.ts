import { sql } from 'drizzle-orm'
import { date, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { guest, isKnown, isMyPerson, servedByWorker, web } from './access.ts'
import { randomId } from './columns.ts'
import { organisations } from './organisations.ts'

export type IdentifierType = 'personnummer' | 'coordinationNumber' | 'reserveNumber'
export type Protection = 'none' | 'secrecyMarked' | 'protectedRegistration'

const knowsPerson = isKnown(sql`people.id`)

export const people = pgTable(
  'people',
  {
    id: randomId(),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    identifierType: text('identifier_type').$type<IdentifierType>().notNull(),
    /** Twelve characters, normalised. */
    identifierValue: text('identifier_value').notNull(),
    /** The system that gave out a reserve number, else empty: reserve numbers are unique within theirs only. */
    identifierDomain: text('identifier_domain').notNull().default(''),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    protection: text('protection').$type<Protection>().notNull().default('none'),
    municipalityCode: text('municipality_code').notNull(),
    address: text('address').notNull(),
    phone: text('phone'),
    language: text('language').notNull().default('sv'),
    interpreter: text('interpreter'),
    deceasedOn: date('deceased_on', { mode: 'string' }),
  },
  (t) => [
    unique('people_by_identifier').on(t.identifierType, t.identifierDomain, t.identifierValue),
    pgPolicy('people_seen_by_parties', { for: 'select', to: web, using: knowsPerson }),
    pgPolicy('people_written_by_parties', { for: 'update', to: web, using: knowsPerson, withCheck: knowsPerson }),
    pgPolicy('people_seen_by_guest', { for: 'select', to: guest, using: isMyPerson(sql`people.id`) }),
    servedByWorker('people'),
  ],
)
