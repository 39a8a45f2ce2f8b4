import type { StoredEvent, StoredState } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { findUndo, isNewTo, toEntry, undoneVersions } from './history.ts'
import type { Kind } from './kinds/index.ts'
import type { StoredEntry } from './load-person.server.ts'
import type { HistoryEntry, Instant } from './view-parts.ts'

/** How many of the latest events a page about a case shows, and how much of the news; the rest are on their own page. */
export const latestShown = 5
export const newsShown = 4

/** What a page tells of what has happened in a case. */
export type Course<Event extends StoredEvent> = {
  /** Newest first: the latest events, the latest that are news to the reader, and the reader's own last. */
  entries: readonly (StoredEntry<Event> & { undone: boolean })[]
  newsCount: number
}

/** The same as `selectCourse` answers, from all that has happened. */
export function courseOf<Event extends StoredEvent>(
  entries: readonly StoredEntry<Event>[],
  reader: Parameters<typeof isNewTo>[0],
): Course<Event> {
  const undone = undoneVersions(entries)
  const news = entries.filter((entry) => isNewTo(reader, entry))
  const own = entries.find(({ sentBy }) => sentBy === reader.actor.userId)
  const told = new Set([...entries.slice(0, latestShown), ...news.slice(0, newsShown), own])
  return {
    entries: entries
      .filter((entry) => told.has(entry))
      .map((entry) => ({ ...entry, undone: undone.has(entry.event.version) })),
    newsCount: news.length,
  }
}

type Told<Event extends StoredEvent> = {
  course: Course<Event>
  state: StoredState
  seen: { version: number; at: Instant } | null
}

type CourseShown<Type> = {
  news: readonly HistoryEntry[]
  newsCount: number
  history: readonly HistoryEntry[]
  lastVisit: Instant | null
  undo: { version: number; type: Type; until: Instant } | null
}

/** The course as its reader sees it at the instant, and what they can take back. */
export function toCourseShown<Event extends StoredEvent>(
  { course, state, seen }: Told<Event>,
  kind: Kind,
  actor: Actor,
  now: Instant,
): CourseShown<Event['type']> {
  const shown = course.entries.map((entry) =>
    toEntry(entry, { undone: entry.undone, isNew: isNewTo({ seen, actor }, entry) }),
  )
  return {
    news: shown.filter(({ isNew }) => isNew).slice(0, newsShown),
    newsCount: course.newsCount,
    history: shown.slice(0, latestShown),
    lastVisit: seen?.at ?? null,
    undo: findUndo(course.entries, state, kind, actor, now),
  }
}
