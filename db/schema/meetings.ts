import { sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Meeting } from '#machines/sip/index.ts'
import { isOfPerson, isParty, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { people } from './people.ts'
import { processes } from './processes.ts'

const sharesProcess = isParty(sql`meetings.process_id`)
const isTheirs = sql`${sharesProcess} and ${isOfPerson(sql`meetings.process_id`, sql`meetings.person_id`)}`

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
    index('meetings_by_time').on(t.at),
    pgPolicy('meetings_seen_by_parties', { for: 'select', to: web, using: sharesProcess }),
    pgPolicy('meetings_added_by_parties', { for: 'insert', to: web, withCheck: isTheirs }),
    pgPolicy('meetings_moved_by_parties', { for: 'update', to: web, using: sharesProcess, withCheck: isTheirs }),
    pgPolicy('meetings_removed_by_parties', { for: 'delete', to: web, using: sharesProcess }),
    servedByWorker('meetings'),
  ],
)
