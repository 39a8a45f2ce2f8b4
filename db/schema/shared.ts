import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { guest, isGrantedItem, isMyPerson, isParty, isPersonsOwn, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import type { GrantItem } from './grants.ts'
import { people } from './people.ts'
import { type ProcessKind, processes } from './processes.ts'

const sharesProcess = isParty(sql`shared.process_id`)

/** What a case shows the person's own side, one row per item. Guests see these rows and no other row of a case. */
export const shared = pgTable(
  'shared',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind').$type<ProcessKind>().notNull(),
    item: text('item').$type<GrantItem>().notNull(),
    body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What a relative loses at once, such as the plan when its consent has been withdrawn. */
    personOnly: boolean('person_only').notNull().default(false),
    version: integer('version').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.item] }),
    index('shared_by_person').on(t.personId, t.item),
    pgPolicy('shared_seen_by_parties', { for: 'select', to: web, using: sharesProcess }),
    pgPolicy('shared_seen_by_guest', {
      for: 'select',
      to: guest,
      using: sql`${isMyPerson(sql`shared.person_id`)} and ${isGrantedItem(sql`shared.item`)}
        and (not person_only or ${isPersonsOwn})`,
    }),
    servedByWorker('shared'),
  ],
)
