import { sql } from 'drizzle-orm'
import { bigint, index, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { servedByWorker, signedIn, web } from './access.ts'
import { moment } from './columns.ts'

/** Messages to be sent outside the tool. They say that something has happened, never to whom. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    channel: text('channel').notNull(),
    recipient: text('recipient').notNull(),
    template: text('template').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    index('outbox_unsent').on(t.id).where(sql`sent_at is null`),
    pgPolicy('outbox_filled_by_staff', { for: 'insert', to: web, withCheck: signedIn }),
    servedByWorker('outbox'),
  ],
)
