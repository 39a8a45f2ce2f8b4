import { type DischargeState, sectionOf } from '#machines/discharge/index.ts'
import type { Actor } from './actor.ts'
import type { LoadedPerson, StoredEntry } from './load-person.server.ts'
import type { HistoryEntry, PersonView } from './views.ts'

/** How long a sender can take an event back. The machine has the last word. */
const undoWithinMs = 60_000

/** The versions of the events that have been taken back. */
export const undoneVersions = (entries: readonly StoredEntry[]): ReadonlySet<number> =>
  new Set(entries.flatMap(({ event }) => (event.type === 'event.undone' ? [event.data.version] : [])))

/** The entries as the reader sees them. New is what others have done since the reader last looked. */
export function toHistory({ entries, seen }: Pick<LoadedPerson, 'entries' | 'seen'>, actor: Actor): HistoryEntry[] {
  const undone = undoneVersions(entries)
  return entries.map(({ event, recordedAt, sentBy, userName, unitName }) => ({
    version: event.version,
    type: event.type,
    at: event.at,
    recordedAt,
    userName,
    unitName,
    party: event.by.party,
    data: event.data,
    undone: undone.has(event.version),
    isNew: event.version > (seen?.version ?? 0) && sentBy !== actor.userId,
  }))
}

/** The reader's own last event while it can be taken back: within a minute, and nothing later has touched the same. */
export function findUndo(
  entries: readonly StoredEntry[],
  { touched, facts }: DischargeState,
  actor: Actor,
  now: string,
): PersonView['undo'] {
  const own = entries.find(({ sentBy }) => sentBy === actor.userId)?.event
  if (!own || own.version === 1 || own.type === 'event.undone' || facts.end) return null
  const until = Date.parse(own.at) + undoWithinMs
  const isLatest = touched[sectionOf(own)]?.version === own.version
  if (own.by.unit !== actor.unitId || !isLatest || Date.parse(now) > until) return null
  return { version: own.version, type: own.type, until: new Date(until).toISOString() }
}
