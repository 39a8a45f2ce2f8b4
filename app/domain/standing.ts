import { type DischargeEventType, type RecordedDischargeEvent, revokedBy } from '#machines/discharge/index.ts'
import { undoneVersions } from './history.ts'

/** The entries in force, newest first: neither taken back, nor withdrawn or voided by a later one. */
export function standing<Entry extends { event: RecordedDischargeEvent }>(entries: readonly Entry[]): Entry[] {
  const undone = undoneVersions(entries)
  const gone = new Set<DischargeEventType>()
  return entries.filter(({ event }) => {
    if (undone.has(event.version)) return false
    const isGone = gone.has(event.type)
    for (const type of revokedBy(event)) gone.add(type)
    return !isGone
  })
}
