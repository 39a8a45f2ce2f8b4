import { sql } from 'drizzle-orm'
import { bigint, check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { isMe, isMyUnit, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'

export type AccessAction = 'read' | 'search' | 'start' | 'list' | 'print' | 'guest' | 'acute'

/**
 * Who looked at whom, when, from which unit or by which grant. Requests add to it and cannot read it. Its ids are no
 * foreign keys: each would lock a row that everybody else's looks lock too, and nothing that they name is ever deleted.
 */
export const accessLog = pgTable(
  'access_log',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().defaultNow(),
    userId: uuid('user_id'),
    unitId: uuid('unit_id'),
    grantId: uuid('grant_id'),
    /** Who opened an acute card, by their own word, and why. They are no users. */
    reader: text('reader'),
    reason: text('reason'),
    personId: uuid('person_id'),
    processId: uuid('process_id'),
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
