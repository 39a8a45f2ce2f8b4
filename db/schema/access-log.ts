import { sql } from 'drizzle-orm'
import { bigint, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { isMe, isMyUnit, web } from './access.ts'
import { moment } from './columns.ts'
import { units } from './organisations.ts'
import { people } from './people.ts'
import { processes } from './processes.ts'
import { users } from './staff.ts'

export type AccessAction = 'read' | 'search' | 'start' | 'list'

/** Who looked at whom, when, from which unit. Requests add to it and cannot read it. */
export const accessLog = pgTable(
  'access_log',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().defaultNow(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id').references(() => people.id),
    processId: uuid('process_id').references(() => processes.id),
    action: text('action').$type<AccessAction>().notNull(),
  },
  (t) => [
    index('access_log_by_person').on(t.personId, t.at),
    pgPolicy('access_log_added_by_its_user', {
      for: 'insert',
      to: web,
      withCheck: sql`${isMe(sql`user_id`)} and ${isMyUnit(sql`unit_id`)}`,
    }),
  ],
)
