import type { StoredEvent, StoredState } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import type { Kind } from './kinds/index.ts'
import type { StoredEntry } from './load-person.server.ts'
import type { HistoryEntry, ProcessEventType } from './views.ts'

/** How long a sender can take an event back. The machine has the last word. */
export const undoWithinMs = 60_000

type Event = { event: { type: string; data: unknown } }

/** The versions of the events that have been taken back. */
export const undoneVersions = (entries: readonly Event[]): ReadonlySet<number> =>
  new Set(
    entries.flatMap(({ event }) =>
      event.type === 'event.undone' ? [(event.data as { version: number }).version] : [],
    ),
  )

/** An entry as its reader sees it. */
export const toEntry = (
  { event, recordedAt, userName, unitName }: StoredEntry<StoredEvent>,
  marks: Pick<HistoryEntry, 'undone' | 'isNew'>,
): HistoryEntry => ({
  version: event.version,
  type: event.type as ProcessEventType,
  at: event.at,
  recordedAt,
  userName,
  unitName,
  party: event.by.party,
  data: event.data as Record<string, unknown>,
  ...marks,
})

type Reader = { seen: { version: number } | null; actor: Pick<Actor, 'userId'> }

/** True for what others have done since the reader last looked. */
export const isNewTo = ({ seen, actor }: Reader, { event, sentBy }: StoredEntry<StoredEvent>): boolean =>
  event.version > (seen?.version ?? 0) && sentBy !== actor.userId

/** The reader's own last event while it can be taken back: within a minute, and nothing later has touched the same. */
export function findUndo<Event extends StoredEvent>(
  entries: readonly StoredEntry<Event>[],
  state: StoredState,
  kind: Kind,
  actor: Actor,
  now: string,
): { version: number; type: Event['type']; until: string } | null {
  const own = entries.find(({ sentBy }) => sentBy === actor.userId)?.event
  if (!own || own.version === 1 || own.type === 'event.undone' || kind.isOver(state)) return null
  const until = Date.parse(own.at) + undoWithinMs
  const isLatest = state.touched[kind.sectionOf(own)]?.version === own.version
  if (own.by.unit !== actor.unitId || !isLatest || Date.parse(now) > until) return null
  return { version: own.version, type: own.type, until: new Date(until).toISOString() }
}
