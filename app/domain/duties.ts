import { isPast } from '#machines/calendar.ts'
import type { Party } from '#machines/parties.ts'
import { followers } from './duty-effects.ts'
import type { Instant, ProcessEventType } from './view-parts.ts'

/** A duty list that is not read is no duty list (F2). */
const mostDuties = 7
const mostEffects = 3

/** An event in force, as the duty list reads it: nothing that was taken back, and who sent it by name. */
export type Happened = {
  type: ProcessEventType
  at: Instant
  party: Party
  unitName: string | null
  userName: string | null
  data: unknown
}

/** What the holder of the duty owes in a case, before it is known how it stands. */
export type OwedDuty = {
  event: ProcessEventType
  /** The question or the meeting that it is about. */
  item: string | null
  /** The paragraph behind it, or `practice`. */
  law: string
  /** What it roughly takes. */
  minutes: number
  dueAt: Instant | null
  /** To be done now, not yet, or no more. */
  when: 'now' | 'later' | 'over'
  /** Which events of its type do it; without it any does. */
  isDoneBy?: (data: unknown) => boolean
}

export type DutyEffect = Omit<Happened, 'data'>

export type Duty = Omit<OwedDuty, 'when' | 'isDoneBy'> & {
  status: 'overdue' | 'now' | 'later' | 'done'
  doneAt: Instant | null
  doneBy: string | null
  /** What followed from it (F2); empty while nothing has. */
  effects: readonly DutyEffect[]
}

/** A case as the duty list reads it: what is owed in it, and what has happened in it, oldest first. */
export type DutyCase = { owed: readonly OwedDuty[]; happened: readonly Happened[] }

/**
 * At most seven duties of whoever holds the cases together: what is to be done first, then what has been done with
 * what it changed, newest first, then what comes later.
 */
export function toDuties(cases: readonly DutyCase[], now: Instant): Duty[] {
  const timeline = cases
    .flatMap(({ happened }) => happened)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const duties = cases.flatMap(({ owed, happened }) => owed.flatMap((duty) => toDuty(duty, happened, timeline, now)))
  return duties.sort(inOrder).slice(0, mostDuties)
}

function toDuty(owed: OwedDuty, happened: readonly Happened[], timeline: readonly Happened[], now: Instant): Duty[] {
  const { when, isDoneBy = () => true, ...duty } = owed
  if (when === 'now') {
    const isLate = duty.dueAt !== null && isPast(duty.dueAt, now)
    return [{ ...duty, status: isLate ? 'overdue' : 'now', doneAt: null, doneBy: null, effects: [] }]
  }
  const doings = happened.filter(({ type, data }) => type === duty.event && isDoneBy(data))
  const [first, last] = [doings[0], doings.at(-1)]
  if (first && last) {
    const doneBy = last.userName ?? last.unitName
    return [{ ...duty, status: 'done', doneAt: last.at, doneBy, effects: effectsOf(first, timeline) }]
  }
  return when === 'later' ? [{ ...duty, status: 'later', doneAt: null, doneBy: null, effects: [] }] : []
}

/** The first things that happened after it of the kinds that follow from it. */
function effectsOf(done: Happened, timeline: readonly Happened[]): DutyEffect[] {
  const follow = followers[done.type] ?? []
  return timeline
    .slice(timeline.indexOf(done) + 1)
    .filter(({ type }) => follow.includes(type))
    .slice(0, mostEffects)
    .map(({ data: _, ...effect }) => effect)
}

const ranks = { overdue: 0, now: 1, done: 2, later: 3 } as const
const due = ({ dueAt }: Duty) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))

function inOrder(one: Duty, other: Duty): number {
  if (one.status !== other.status) return ranks[one.status] - ranks[other.status]
  if (one.doneAt && other.doneAt) return Date.parse(other.doneAt) - Date.parse(one.doneAt)
  return due(one) === due(other) ? 0 : due(one) - due(other)
}
