import type { Party } from '#machines/parties.ts'
import type { MineView, Shared } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** What somebody is doing for the person now. `event` is the machine's name of what it will have been. */
export type Doing = { event: string; party: Party; unitName: string | null; dueAt: Instant | null; isLate: boolean }

type Next = Shared['plan']['next'][number]

/** Work of the staff's own that means nothing to the person: what is waited for beside it is said instead. */
const backstage = new Set(['case.interrupted', 'estimate.changed', 'outpatientMeasures.confirmed'])

/** What happens now: the way home first, then the plan. Null when nobody's step is waited for. */
export function doingNow({ discharge, plan }: MineView, now: Instant): Doing | null {
  const steps = [...(discharge?.date?.next ?? []), ...(plan?.plan?.next ?? [])]
  const first = steps.find((step) => !backstage.has(step.event) && !isFarAhead(step, now))
  return first ? toDoing(first, now) : null
}

const soonDays = 7
const dayMs = 86_400_000

/** A follow-up months ahead is on the way, but nobody is at it now. */
const isFarAhead = ({ event, dueAt }: Next, now: Instant) =>
  event === 'followUp.held' && dueAt !== null && Date.parse(dueAt) - Date.parse(now) > soonDays * dayMs

const toDoing = ({ event, party, unitName, dueAt }: Next, now: Instant): Doing => ({
  event,
  party,
  unitName,
  dueAt,
  isLate: dueAt !== null && Date.parse(dueAt) < Date.parse(now),
})
