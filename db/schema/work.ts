import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Party } from '#machines/parties.ts'
import { isMe, isMyUnit, isParty, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { organisations, units } from './organisations.ts'
import { people } from './people.ts'
import { type Phase, type ProcessKind, processes } from './processes.ts'
import { users } from './staff.ts'

export type Bucket = 'mine' | 'waiting' | 'watching'

/** When the step is due, for sorting: what has no day comes last. No `coalesce`, which no index is asked by under a policy. */
export const dueOrNever = sql`(case when due_at is null then 'infinity' else due_at end)`

const sharesWork = isParty(sql`work.process_id`)
const seesWork = sql`${isMyUnit(sql`unit_id`)} or ${sharesWork}`

/**
 * What each unit has to do next in each of its cases: the worklist is one range of `work_in_order`. Whoever moves a
 * case writes the rows of all its parties, and the other parties' rows say whom one waits for.
 */
export const work = pgTable(
  'work',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind').$type<ProcessKind>().notNull(),
    bucket: text('bucket').$type<Bucket>().notNull(),
    /** The unit's next step. */
    event: text('event'),
    task: text('task'),
    /** Which action, question or meeting of the plan the step is about. */
    item: text('item'),
    dueAt: moment('due_at'),
    waitsForUnit: uuid('waits_for_unit').references(() => units.id),
    waitsForParty: text('waits_for_party').$type<Party>(),
    waitsForEvent: text('waits_for_event'),
    waitsUntil: moment('waits_until'),
    holderUser: uuid('holder_user').references(() => users.id),
    phase: text('phase').$type<Phase>().notNull(),
    /** Where the person is in hospital. */
    placeUnit: uuid('place_unit').references(() => units.id),
    estimatedOn: date('estimated_on', { mode: 'string' }),
    version: integer('version').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.unitId] }),
    index('work_in_order').on(t.unitId, t.bucket, dueOrNever, t.processId),
    index('work_by_person').on(t.unitId, t.personId, t.processId, t.bucket, t.holderUser),
    pgPolicy('work_seen_by_parties', { for: 'select', to: web, using: seesWork }),
    // Whose name stands on the unit's own row: no other column is granted.
    pgPolicy('work_held_by_its_unit', {
      for: 'update',
      to: web,
      using: isMyUnit(sql`unit_id`),
      withCheck: sql`${isMyUnit(sql`unit_id`)} and (holder_user is null or ${isMe(sql`holder_user`)})`,
    }),
    servedByWorker('work'),
  ],
)

const seesNotice = isMyUnit(sql`unit_id`)

/** What is new to a unit. */
export const notices = pgTable(
  'notices',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    index('notices_by_unit').on(t.unitId, t.id),
    index('notices_by_process').on(t.processId),
    pgPolicy('notices_seen_by_their_unit', { for: 'select', to: web, using: seesNotice }),
    servedByWorker('notices'),
  ],
)

const isMine = isMe(sql`user_id`)

/** How far into a case each user has read. */
export const seen = pgTable(
  'seen',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    version: integer('version').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.processId] }),
    index('seen_last').on(t.userId, t.at),
    pgPolicy('seen_read_by_their_user', { for: 'select', to: web, using: isMine }),
    pgPolicy('seen_added_by_their_user', {
      for: 'insert',
      to: web,
      withCheck: sql`${isMine} and ${isParty(sql`seen.process_id`)}`,
    }),
    pgPolicy('seen_moved_by_their_user', { for: 'update', to: web, using: isMine, withCheck: isMine }),
    servedByWorker('seen'),
  ],
)
