import { sql } from 'drizzle-orm'
import { date, index, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { isMyUnit, servedByWorker, web } from './access.ts'
import { units } from './organisations.ts'
import { people } from './people.ts'

/**
 * Whom each unit has a case of, once each, by name: what a search for people reads. The database keeps it itself, as
 * units come into cases and leave them.
 */
export const caseload = pgTable(
  'caseload',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    familyName: text('family_name').notNull(),
    givenName: text('given_name').notNull(),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.personId] }),
    index('caseload_by_name').on(t.unitId, t.familyName, t.givenName, t.personId),
    index('caseload_by_birth').on(t.unitId, t.birthDate),
    pgPolicy('caseload_seen_by_its_unit', { for: 'select', to: web, using: isMyUnit(sql`caseload.unit_id`) }),
    servedByWorker('caseload'),
  ],
)
