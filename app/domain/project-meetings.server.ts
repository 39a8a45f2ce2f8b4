import type { CaseRows } from '#db/record-event.server.ts'
import type { StoredState } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'

/** The meetings of the case, for the units' lists by time. Of one that has had and has none nothing is said. */
export function projectMeetings(found: Case, state: StoredState): Pick<CaseRows, 'meetings'> {
  const kind = kindOf(found.kind)
  const booked = kind.meetings(state)
  if (booked.length === 0 && kind.meetings(found.state).length === 0) return {}
  const rows = booked.map(({ at, id, mode, status, link }) => ({
    id,
    at: toMoment(at),
    mode,
    status,
    link,
  }))
  return { meetings: rows }
}
