import { sql } from 'drizzle-orm'
import { boolean, date, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { isMe, servedByWorker, signedIn, web } from './access.ts'
import { randomId } from './columns.ts'
import { units } from './organisations.ts'

export type Locale = 'sv' | 'en' | 'sv-x-lattlast'

export type Role =
  | 'wardNurse'
  | 'physician'
  | 'unitHead'
  | 'districtNurse'
  | 'needsAssessor'
  | 'municipalNurse'
  | 'therapist'

/** Staff are listed for all staff, the person's own side only where their person is known. */
const isListed = sql`${signedIn} and (
  exists (select 1 from assignments theirs where theirs.user_id = users.id)
  or exists (select 1 from grants theirs where theirs.user_id = users.id)
)`

export const users = pgTable(
  'users',
  {
    id: randomId(),
    name: text('name').notNull(),
    profession: text('profession').notNull(),
    phone: text('phone').notNull(),
    hsaId: text('hsa_id'),
    locale: text('locale').$type<Locale>().notNull().default('sv'),
  },
  () => [
    pgPolicy('users_listed_for_staff', { for: 'select', to: web, using: isListed }),
    pgPolicy('users_choose_their_language', { for: 'update', to: web, using: isMe(sql`id`), withCheck: isMe(sql`id`) }),
    servedByWorker('users'),
  ],
)

/** Who works where, as what, from which day to which (both included). */
export const assignments = pgTable(
  'assignments',
  {
    id: randomId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    role: text('role').$type<Role>().notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    /** Whether the unit is active, kept here by triggers: every policy asks, and then has one place to look. */
    unitActive: boolean('unit_active').notNull().default(true),
  },
  (t) => [
    index('assignments_by_user').on(t.userId, t.unitId),
    index('assignments_by_unit').on(t.unitId),
    pgPolicy('assignments_listed_for_staff', { for: 'select', to: web, using: signedIn }),
    servedByWorker('assignments'),
  ],
)
