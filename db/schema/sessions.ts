import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { grants } from './grants.ts'
import { assignments, users } from './staff.ts'

/** Local accounts. Like the other two tables here no role but the owner's reads it: sign-in asks `credential_by_name()`. */
export const credentials = pgTable('credentials', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id),
  userName: text('user_name').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
})

/** `id` is the SHA-256 of the cookie's value in hex, so that a stolen table signs nobody in. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    assignmentId: uuid('assignment_id').references(() => assignments.id),
    /** The grant in use, when it is a guest's session. */
    grantId: uuid('grant_id').references(() => grants.id),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    absoluteExpiresAt: moment('absolute_expires_at').notNull(),
  },
  (t) => [index('sessions_by_user').on(t.userId), index('sessions_by_expiry').on(t.expiresAt)],
)

/** Failed sign-ins, counted over all app processes. `key` is the SHA-256 of a user name or an address. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    key: text('key').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('sign_in_attempts_by_key').on(t.key, t.at), index('sign_in_attempts_by_time').on(t.at)],
)
