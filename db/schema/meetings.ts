import { sql } from 'drizzle-orm'
import { boolean, index, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Meeting } from '#machines/sip/index.ts'
import { isMyUnit, isParty, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { units } from './organisations.ts'
import { people } from './people.ts'
import { processes } from './processes.ts'

const sharesProcess = isParty(sql`meetings.process_id`)

/** The meetings of the plans, for a unit's list by time. */
export const meetings = pgTable(
  'meetings',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    /** The plan's own name for it. */
    id: text('id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    at: moment('at').notNull(),
    mode: text('mode').$type<Meeting['mode']>().notNull(),
    status: text('status').$type<Meeting['status']>().notNull(),
    link: text('link'),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.id] }),
    pgPolicy('meetings_seen_by_parties', { for: 'select', to: web, using: sharesProcess }),
    servedByWorker('meetings'),
  ],
)

/**
 * The same meetings in the list of each unit that is in the plan. `isOpen` is booked, in a plan that goes on. The
 * database keeps it itself, as meetings move and units come and leave.
 */
export const unitMeetings = pgTable(
  'unit_meetings',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    processId: uuid('process_id').notNull(),
    id: text('id').notNull(),
    at: moment('at').notNull(),
    isBooked: boolean('is_booked').notNull(),
    isOpen: boolean('is_open').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.id, t.unitId] }),
    index('unit_meetings_open').on(t.unitId, t.at, t.processId, t.id).where(sql`is_open`),
    index('unit_meetings_past').on(t.unitId, t.at, t.processId, t.id).where(sql`not is_booked`),
    pgPolicy('unit_meetings_seen_by_their_unit', {
      for: 'select',
      to: web,
      using: isMyUnit(sql`unit_meetings.unit_id`),
    }),
    servedByWorker('unit_meetings'),
  ],
)
