import { sql } from 'drizzle-orm'
import { bigint, check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { isMe, isMyUnit, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { grants } from './grants.ts'
import { units } from './organisations.ts'
import { people } from './people.ts'
import { processes } from './processes.ts'
import { users } from './staff.ts'

export type AccessAction = 'read' | 'search' | 'start' | 'list' | 'print' | 'guest' | 'acute'

/** Who looked at whom, when, from which unit or by which grant. Requests add to it and cannot read it. */
export const accessLog = pgTable(
  'access_log',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().defaultNow(),
    userId: uuid('user_id').references(() => users.id),
    unitId: uuid('unit_id').references(() => units.id),
    grantId: uuid('grant_id').references(() => grants.id),
    /** Who opened an acute card, by their own word, and why. They are no users. */
    reader: text('reader'),
    reason: text('reason'),
    personId: uuid('person_id').references(() => people.id),
    processId: uuid('process_id').references(() => processes.id),
    action: text('action').$type<AccessAction>().notNull(),
  },
  (t) => [
    index('access_log_by_person').on(t.personId, t.at),
    check('access_log_names_a_reader', sql`user_id is not null or reader is not null`),
    servedByWorker('access_log'),
    pgPolicy('access_log_added_by_its_user', {
      for: 'insert',
      to: web,
      withCheck: sql`${isMe(sql`user_id`)} and ${isMyUnit(sql`unit_id`)} and grant_id is null and reader is null`,
    }),
  ],
)
