import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Recorded, Stamped } from '#machines/process.ts'
import { isParty, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { grants } from './grants.ts'
import { organisations, units } from './organisations.ts'
import { processes } from './processes.ts'
import { users } from './staff.ts'

/** Any machine's event, as `decide` recorded it. */
export type StoredEvent = Recorded<Stamped<string, unknown>>

const seesEvent = isParty(sql`process_events.process_id`)

/**
 * What happened, in order, for ever. The app may read and append; no role it has may change. Partitioned by the month
 * of `recordedAt`: the migration says so, and `ensure_event_partitions()` makes the months ahead.
 */
export const processEvents = pgTable(
  'process_events',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    section: text('section').notNull(),
    event: jsonb('event').$type<StoredEvent>().notNull(),
    at: moment('at').notNull(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
    sentBy: uuid('sent_by').references(() => users.id),
    /** Where it was sent from: a unit, or the grant of the person or a relative. */
    unitId: uuid('unit_id').references(() => units.id),
    grantId: uuid('grant_id').references(() => grants.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    // A case's own events lie together; the month comes last, since a partition's key must have it.
    primaryKey({ columns: [t.processId, t.version, t.recordedAt] }),
    check('process_events_sent_from_one', sql`num_nonnulls(unit_id, grant_id) = 1`),
    pgPolicy('process_events_seen_by_parties', { for: 'select', to: web, using: seesEvent }),
    servedByWorker('process_events'),
  ],
)
