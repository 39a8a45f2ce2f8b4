import { date, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { servedByWorker, signedIn, web } from './access.ts'
import { randomId } from './columns.ts'
import { organisations } from './organisations.ts'

/** What a region or municipality has agreed on: overrides of a machine's statutory defaults, from a day on. */
export const policies = pgTable(
  'policies',
  {
    id: randomId(),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    municipalityCode: text('municipality_code'),
    careForm: text('care_form'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    version: text('version').notNull(),
    body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    index('policies_by_region').on(t.regionId, t.validFrom),
    pgPolicy('policies_listed_for_staff', { for: 'select', to: web, using: signedIn }),
    servedByWorker('policies'),
  ],
)
