import type { StoredEvent } from '#db/schema/index.ts'
import { undoWithinMs } from './history.ts'
import { keepLast } from './keep-last.ts'
import type { Instant } from './view-parts.ts'

/** An event as it was recorded, which is never changed. The names of those who sent it are asked for each time. */
export type Recorded = {
  event: StoredEvent
  recordedAt: Instant
  sentBy: string | null
  grantId: string | null
  unitId: string | null
}

const kept = keepLast<{ version: number; latest: readonly Recorded[] }>()

/** Keeps the latest events of a case that has come to the version, newest first. */
export const keepLatest = (processId: string, version: number, latest: readonly Recorded[]): void =>
  kept.set(processId, { version, latest })

type Asked = { processId: string; state: { version: number }; seen: { version: number } | null }

/**
 * The latest events of the case, newest first, when they were read here before and are all that its page has to tell of:
 * nothing older is news to the reader, and nothing older can be taken back any more. Else null. Who asks has read the
 * case's row under the reader's policies, which are those of its events.
 */
export function latestEnough({ processId, state, seen }: Asked, now: Instant): readonly Recorded[] | null {
  const before = kept.get(processId)
  if (before?.version !== state.version) return null
  const { latest } = before
  const news = state.version - (seen?.version ?? 0)
  return news <= latest.length && (latest.length === state.version || isSettled(latest, now)) ? latest : null
}

const isSettled = (latest: readonly Recorded[], now: Instant): boolean =>
  Date.parse(now) - Date.parse(latest.at(-1)?.event.at ?? now) > undoWithinMs
