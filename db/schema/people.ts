import { sql } from 'drizzle-orm'
import { date, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { servedByWorker, web } from './access.ts'
import { randomId } from './columns.ts'
import { organisations } from './organisations.ts'

export type IdentifierType = 'personnummer' | 'coordinationNumber' | 'reserveNumber'
export type Protection = 'none' | 'secrecyMarked' | 'protectedRegistration'

/** Seen by the units that are party to one of the person's processes. */
const isKnown = sql`exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = people.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)`

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
    pgPolicy('people_seen_by_parties', { for: 'select', to: web, using: isKnown }),
    servedByWorker('people'),
  ],
)
