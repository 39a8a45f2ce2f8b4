import { type AnyPgColumn, boolean, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Party } from '#machines/parties.ts'
import { servedByWorker, signedIn, web } from './access.ts'
import { randomId } from './columns.ts'

export type OrganisationKind = 'region' | 'municipality' | 'private'

/** Regions, municipalities and private providers. A region's `regionId` is its own id. */
export const organisations = pgTable(
  'organisations',
  {
    id: randomId(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    name: text('name').notNull(),
    regionId: uuid('region_id')
      .notNull()
      .references((): AnyPgColumn => organisations.id),
    municipalityCode: text('municipality_code'),
    orgNumber: text('org_number'),
  },
  () => [
    pgPolicy('organisations_listed_for_staff', { for: 'select', to: web, using: signedIn }),
    servedByWorker('organisations'),
  ],
)

/** When a unit answers, as local times `HH:MM`, and who answers else. */
export type Opening = {
  days: 'weekdays' | 'everyDay'
  from: string
  to: string
  onCall: { name: string; phone: string }
}

/** Wards, health centres, assessors' offices, municipal nursing: the parties that act. */
export const units = pgTable(
  'units',
  {
    id: randomId(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    party: text('party').$type<Party>().notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    municipalityCode: text('municipality_code'),
    hsaId: text('hsa_id'),
    hours: text('hours').notNull(),
    /** `hours` for reckoning. Null is day and night. */
    opening: jsonb('opening').$type<Opening>(),
    phone: text('phone').notNull(),
    headName: text('head_name').notNull(),
    headPhone: text('head_phone').notNull(),
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    index('units_by_region').on(t.regionId, t.party),
    pgPolicy('units_listed_for_staff', { for: 'select', to: web, using: signedIn }),
    servedByWorker('units'),
  ],
)
