import { sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { isMe, isParty, servedByWorker, web } from './access.ts'
import { moment } from './columns.ts'
import { processes } from './processes.ts'
import { users } from './staff.ts'

const sharesProcess = isParty(sql`documents.process_id`)

/** The SHA-256 of every official paper that was made of a plan's version. Paper that has been handed out never changes. */
export const documents = pgTable(
  'documents',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    /** Of the plan, not of its process. */
    version: integer('version').notNull(),
    variant: text('variant').notNull(),
    sha256: text('sha256').notNull(),
    madeAt: moment('made_at').notNull(),
    madeBy: uuid('made_by').references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.version, t.variant] }),
    pgPolicy('documents_seen_by_parties', { for: 'select', to: web, using: sharesProcess }),
    pgPolicy('documents_kept_by_parties', {
      for: 'insert',
      to: web,
      withCheck: sql`${sharesProcess} and ${isMe(sql`made_by`)}`,
    }),
    servedByWorker('documents'),
  ],
)
