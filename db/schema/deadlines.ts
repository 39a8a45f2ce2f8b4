import { sql } from 'drizzle-orm'
import { index, jsonb, pgPolicy, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Party } from '#machines/parties.ts'
import { isParty, servedByWorker, web } from './access.ts'
import { moment, randomId } from './columns.ts'
import { units } from './organisations.ts'
import { processes } from './processes.ts'

const sharesDeadline = isParty(sql`deadlines.process_id`)

/** The law's clocks of every case, as last computed by its machine. `subject` is a unit or an item, else empty. */
export const deadlines = pgTable(
  'deadlines',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    kind: text('kind').notNull(),
    subject: text('subject').notNull().default(''),
    unitId: uuid('unit_id').references(() => units.id),
    owedBy: text('owed_by').$type<Party>().notNull(),
    dueAt: moment('due_at').notNull(),
    metAt: moment('met_at'),
    status: text('status').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.kind, t.subject] }),
    index('deadlines_open').on(t.dueAt).where(sql`status = 'open'`),
    pgPolicy('deadlines_seen_by_parties', { for: 'select', to: web, using: sharesDeadline }),
    servedByWorker('deadlines'),
  ],
)

const sharesDeviation = isParty(sql`deviations.process_id`)

/** Deadlines that were missed, drafted as deviation reports. */
export const deviations = pgTable(
  'deviations',
  {
    id: randomId(),
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    kind: text('kind').notNull(),
    dueAt: moment('due_at').notNull(),
    unitId: uuid('unit_id').references(() => units.id),
    draftedAt: moment('drafted_at').notNull(),
    facts: jsonb('facts').$type<Readonly<Record<string, unknown>>>().notNull(),
    dismissedReason: text('dismissed_reason'),
  },
  (t) => [
    unique('deviations_once').on(t.processId, t.kind, t.dueAt, t.unitId).nullsNotDistinct(),
    pgPolicy('deviations_seen_by_parties', { for: 'select', to: web, using: sharesDeviation }),
    pgPolicy('deviations_moved_by_parties', {
      for: 'update',
      to: web,
      using: sharesDeviation,
      withCheck: sharesDeviation,
    }),
    servedByWorker('deviations'),
  ],
)
