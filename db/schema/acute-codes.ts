import { sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { isKnown, isMe, isMyUnit, servedByWorker, web } from './access.ts'
import { moment, randomId } from './columns.ts'
import { grants } from './grants.ts'
import { units } from './organisations.ts'
import { people } from './people.ts'
import { users } from './staff.ts'

const knowsPerson = isKnown(sql`acute_codes.person_id`)

/** The codes printed on acute cards, as SHA-256 in hex. `acute_open` takes them, and writes down every reader. */
export const acuteCodes = pgTable(
  'acute_codes',
  {
    id: randomId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    codeHash: text('code_hash').notNull().unique(),
    madeAt: moment('made_at').notNull().defaultNow(),
    madeBy: uuid('made_by').references(() => users.id),
    /** The unit it was made at: the card says of a case what this unit may see of it, as long as it may. */
    unitId: uuid('unit_id').references(() => units.id),
    /** The grant it was made by, when the person's own side did. */
    grantId: uuid('grant_id').references(() => grants.id),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    index('acute_codes_by_person').on(t.personId),
    pgPolicy('acute_codes_seen_by_parties', { for: 'select', to: web, using: knowsPerson }),
    pgPolicy('acute_codes_made_by_parties', {
      for: 'insert',
      to: web,
      withCheck: sql`${knowsPerson} and ${isMe(sql`made_by`)} and ${isMyUnit(sql`acute_codes.unit_id`)} and grant_id is null`,
    }),
    pgPolicy('acute_codes_revoked_by_parties', { for: 'update', to: web, using: knowsPerson, withCheck: knowsPerson }),
    servedByWorker('acute_codes'),
  ],
)
