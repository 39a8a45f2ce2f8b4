import { sql } from 'drizzle-orm'
import { date, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { guest, isKnown, isMe, isMyGrant, isMyPerson, isMyUnit, isPersonsOwn, servedByWorker, web } from './access.ts'
import { moment, randomId } from './columns.ts'
import { organisations, units } from './organisations.ts'
import { people } from './people.ts'
import { users } from './staff.ts'

export type Holder = 'person' | 'relative'
export type GrantItem = 'date' | 'contacts' | 'plan' | 'questions'
export type GrantForm = 'oral' | 'written' | 'digital'

const knowsPerson = isKnown(sql`grants.person_id`)

/**
 * Who of the person's own side may see what, and how the person said so: `form` and `grantedBy` are that record. In
 * force for its user until it is ended or its last day, `until`, has passed. What has ended never changes again.
 */
export const grants = pgTable(
  'grants',
  {
    id: randomId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    holder: text('holder').$type<Holder>().notNull(),
    holderName: text('holder_name').notNull(),
    relation: text('relation'),
    items: text('items').array().$type<GrantItem[]>().notNull(),
    until: date('until', { mode: 'string' }),
    form: text('form').$type<GrantForm>().notNull(),
    /** Null until the invitation is accepted. */
    userId: uuid('user_id').references(() => users.id),
    grantedAt: moment('granted_at').notNull().defaultNow(),
    grantedBy: uuid('granted_by')
      .notNull()
      .references(() => users.id),
    grantedUnit: uuid('granted_unit')
      .notNull()
      .references(() => units.id),
    openedAt: moment('opened_at'),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => users.id),
    lastSeenAt: moment('last_seen_at'),
  },
  (t) => [
    index('grants_by_person').on(t.personId),
    index('grants_by_user').on(t.userId),
    pgPolicy('grants_seen_by_parties', { for: 'select', to: web, using: knowsPerson }),
    pgPolicy('grants_made_by_parties', {
      for: 'insert',
      to: web,
      withCheck: sql`${knowsPerson} and ${isMe(sql`granted_by`)} and ${isMyUnit(sql`granted_unit`)}
        and user_id is null and ended_at is null`,
    }),
    pgPolicy('grants_moved_by_parties', {
      for: 'update',
      to: web,
      using: sql`${knowsPerson} and ended_at is null`,
      withCheck: sql`${knowsPerson} and (ended_by is null or ${isMe(sql`ended_by`)})`,
    }),
    pgPolicy('grants_seen_by_guest', {
      for: 'select',
      to: guest,
      using: sql`${isMyGrant(sql`grants.id`)} or (${isMyPerson(sql`grants.person_id`)} and ${isPersonsOwn})`,
    }),
    servedByWorker('grants'),
  ],
)

/**
 * The two things that open a grant, as SHA-256 in hex: the link's token and the code, which is given apart. Requests add
 * them and cannot read them: `invitation_look`, `invitation_try` and `invitation_accept` do.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: randomId(),
    grantId: uuid('grant_id')
      .notNull()
      .references(() => grants.id),
    tokenHash: text('token_hash').notNull().unique(),
    codeHash: text('code_hash').notNull(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull().default(sql`now() + interval '14 days'`),
    usedAt: moment('used_at'),
  },
  (t) => [
    index('invitations_by_grant').on(t.grantId),
    pgPolicy('invitations_sent_by_parties', {
      for: 'insert',
      to: web,
      withCheck: sql`attempts = 0 and used_at is null and expires_at <= now() + interval '14 days'
        and exists (select 1 from grants theirs where theirs.id = invitations.grant_id and theirs.ended_at is null)`,
    }),
  ],
)
