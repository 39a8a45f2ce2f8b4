import { isPast } from './calendar.ts'
import type { Party } from './parties.ts'

export type DeadlineStatus = 'open' | 'overdue' | 'met' | 'late' | 'void'

/** Something owed by a time. Instants are UTC; `late` is met after it was due, `void` no longer owed. */
export type Deadline<Kind extends string = string> = {
  kind: Kind
  owedBy: Party
  unit: string | null
  dueAt: string
  metAt: string | null
  status: DeadlineStatus
  /** The paragraph behind it, or `practice`. */
  reference: string
  item?: string
  /** The last moment that the law of computing time still may allow (lag 1930:173 2 §). */
  legalLatest?: string
  /** Between `dueAt` and `legalLatest`: for a person to judge, never for software. */
  borderline?: true
}

/** How an owed thing stands at `asOf`, from when it was due and when it was met. */
export function statusAt(dueAt: string, metAt: string | null, asOf: string): DeadlineStatus {
  if (metAt !== null) return isPast(dueAt, metAt) ? 'late' : 'met'
  return isPast(dueAt, asOf) ? 'overdue' : 'open'
}
