import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Party } from '#machines/parties.ts'
import type { ProcessState } from '#machines/process.ts'
import { isMe, isMyUnit, isParty, servedByWorker, web } from './access.ts'
import { moment, randomId } from './columns.ts'
import { organisations, units } from './organisations.ts'
import { people } from './people.ts'
import { users } from './staff.ts'

export type ProcessKind = 'discharge' | 'sip'

/** Of a discharge, then of a plan. */
export type Phase =
  | 'admitted'
  | 'planning'
  | 'ready'
  | 'home'
  | 'followedUp'
  | 'interrupted'
  | 'proposed'
  | 'offered'
  | 'declined'
  | 'preparing'
  | 'established'
  | 'revising'
  | 'closed'

/** Any machine's state. `kind` says whose; the domain narrows it. */
export type StoredState = ProcessState<unknown, unknown, unknown>

const seesProcess = isParty(sql`processes.id`)

/** A case: what its events add up to. Opened by `open_process()`, since no policy can know a party before it is one. */
export const processes = pgTable(
  'processes',
  {
    id: randomId(),
    kind: text('kind').$type<ProcessKind>().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    regionId: uuid('region_id')
      .notNull()
      .references(() => organisations.id),
    machineVersion: text('machine_version').notNull(),
    policyVersion: text('policy_version').notNull(),
    version: integer('version').notNull().default(0),
    state: jsonb('state').$type<StoredState>().notNull(),
    status: text('status').notNull(),
    phase: text('phase').$type<Phase>().notNull(),
    startedByUnit: uuid('started_by_unit')
      .notNull()
      .references(() => units.id),
    /** The ward the person is in now. */
    placeUnit: uuid('place_unit').references(() => units.id),
    estimatedOn: date('estimated_on', { mode: 'string' }),
    certainty: text('certainty'),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    index('processes_by_person').on(t.personId),
    index('processes_awaited').on(t.estimatedOn).where(sql`phase in ('planning', 'ready')`),
    pgPolicy('processes_seen_by_parties', { for: 'select', to: web, using: seesProcess }),
    // A party may lock the case. What moves it is `record_my_event()` alone.
    pgPolicy('processes_locked_by_parties', { for: 'update', to: web, using: seesProcess, withCheck: sql`false` }),
    servedByWorker('processes'),
  ],
)

const sharesProcess = isParty(sql`process_parties.process_id`)
const seesParty = sql`${isMyUnit(sql`unit_id`)} or ${sharesProcess}`

/** Which unit takes part in which case, as what. A unit that has left keeps its row with `until` and loses the case. */
export const processParties = pgTable(
  'process_parties',
  {
    processId: uuid('process_id')
      .notNull()
      .references(() => processes.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    party: text('party').$type<Party>().notNull(),
    since: moment('since').notNull(),
    until: moment('until'),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.unitId, t.party] }),
    index('process_parties_present').on(t.unitId, t.processId).where(sql`until is null`),
    pgPolicy('process_parties_seen_by_parties', { for: 'select', to: web, using: seesParty }),
    pgPolicy('process_parties_added_by_parties', { for: 'insert', to: web, withCheck: sharesProcess }),
    pgPolicy('process_parties_moved_by_parties', {
      for: 'update',
      to: web,
      using: sharesProcess,
      withCheck: seesParty,
    }),
    servedByWorker('process_parties'),
  ],
)

const seesBoth = sql`${isParty(sql`process_links.from_process`)} and ${isParty(sql`process_links.to_process`)}`

export const processLinks = pgTable(
  'process_links',
  {
    fromProcess: uuid('from_process')
      .notNull()
      .references(() => processes.id),
    toProcess: uuid('to_process')
      .notNull()
      .references(() => processes.id),
    kind: text('kind').$type<'readmission' | 'dischargeSip'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fromProcess, t.toProcess, t.kind] }),
    index('process_links_back').on(t.toProcess),
    pgPolicy('process_links_seen_by_parties', { for: 'select', to: web, using: seesBoth }),
    pgPolicy('process_links_made_by_parties', { for: 'insert', to: web, withCheck: seesBoth }),
    servedByWorker('process_links'),
  ],
)

const isMine = isMe(sql`user_id`)

/**
 * The keys of submitted forms: one that comes again finds the version it made the first time. Each event that somebody
 * has sent has one, so the worklist counts by them what is no news to its sender.
 */
export const submissions = pgTable(
  'submissions',
  {
    key: text('key').notNull(),
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
    primaryKey({ columns: [t.userId, t.key] }),
    index('submissions_by_case').on(t.userId, t.processId, t.version),
    pgPolicy('submissions_seen_by_sender', { for: 'select', to: web, using: isMine }),
    servedByWorker('submissions'),
  ],
)
