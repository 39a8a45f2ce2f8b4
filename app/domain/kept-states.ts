import { sql } from 'drizzle-orm'
import { type ProcessKind, processes, type StoredState } from '#db/schema/index.ts'

/** A state, and which writing of its row it was read from. */
export type KeptState = { writing: string; state: StoredState }

/** States that are kept: those that this process has shown last. After a long stay each is a tenth of a megabyte. */
const most = 32

const kept = new Map<string, KeptState>()

const keyOf = (personId: string, kind: ProcessKind) => `${kind} ${personId}`

/** Tells one writing of a case's row from every other: PostgreSQL stamps each with the transaction that wrote it. */
export const writing = sql<string>`concat_ws(' ', ${processes.id}, ${processes.version}, ${processes}.xmin)`

/** True unless the row is as it was when the state that is kept was read. */
export const isNewlyWritten = sql`${writing} is distinct from ${sql.placeholder('knownWriting')}::text`

/**
 * The state of the person's latest case of the kind that was last read here, or null. When something has happened, all who
 * have the case open are shown it anew within seconds, and each would read the same thirty kilobytes; whether it is still
 * the same, and whether the reader may see it, is asked of the database each time.
 */
export const keptStateOf = (personId: string, kind: ProcessKind): KeptState | null =>
  kept.get(keyOf(personId, kind)) ?? null

/** Keeps what was read, in place of the one that has lain longest. Whoever is handed a state leaves it as it is. */
export function keepState(personId: string, kind: ProcessKind, read: KeptState): void {
  const key = keyOf(personId, kind)
  kept.delete(key)
  kept.set(key, read)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}
