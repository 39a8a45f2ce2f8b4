import { meetings, type StoredState } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { replacing, type Write } from './write-rows.server.ts'

/** Writes the meetings of the case, for the units' lists by time. One that has had and has none writes nothing. */
export function projectMeetings(found: Case, state: StoredState): Write[] {
  const kind = kindOf(found.kind)
  const booked = kind.meetings(state)
  if (booked.length === 0 && kind.meetings(found.state).length === 0) return []
  const { id: processId, personId } = found
  const rows = booked.map(({ at, id, mode, status, link }) => ({
    processId,
    personId,
    id,
    at: toMoment(at),
    mode,
    status,
    link,
  }))
  return [replace(processId, rows)]
}

const replace = replacing(meetings, {
  key: ['id'],
  written: ['processId', 'personId', 'id', 'at', 'mode', 'status', 'link'],
})
