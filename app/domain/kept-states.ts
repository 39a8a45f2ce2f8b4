import { type SQL, sql } from 'drizzle-orm'
import { type ProcessKind, processes, type StoredState } from '#db/schema/index.ts'
import { keepLast } from './keep-last.ts'

/** A state, and which writing of its row it was read from. */
export type KeptState = { writing: string; state: StoredState }

/** The states that this process has shown last. */
const kept = keepLast<KeptState>()

const keyOf = (personId: string, kind: ProcessKind) => `${kind} ${personId}`

/** Tells one writing of a case's row from every other: PostgreSQL stamps each with the transaction that wrote it. */
export const writing = sql<string>`concat_ws(' ', ${processes.id}, ${processes.version}, ${processes}.xmin)`

const isKept = sql`${writing} = any(${sql.placeholder('keptWritings')}::text[])`

/** In a query, the state of a row that the condition holds for; null where it is a kept one. */
export const stateUnlessKept = (condition: SQL) =>
  sql<StoredState | null>`case when ${condition} and not ${isKept} then ${processes.state} end`.mapWith(processes.state)

/**
 * The state of the person's latest case of the kind that was last read here, or null. When something has happened, all who
 * have the case open are shown it anew within seconds, and each would read the same thirty kilobytes; whether it is still
 * the same, and whether the reader may see it, is asked of the database each time.
 */
export const keptStateOf = (personId: string, kind: ProcessKind): KeptState | null => kept.get(keyOf(personId, kind))

type Found = { writing: string; state: StoredState | null }

/**
 * The state that was found, or the one kept before where the row is still the same; null when nothing was found. Whoever
 * is handed it leaves it as it is.
 */
export function foundOrKept(
  personId: string,
  kind: ProcessKind,
  before: KeptState | null,
  found: Found | undefined,
): StoredState | null {
  const state = found?.state ?? before?.state
  if (!found || !state) return null
  kept.set(keyOf(personId, kind), { writing: found.writing, state })
  return state
}
