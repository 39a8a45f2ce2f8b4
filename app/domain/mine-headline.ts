import { localDate } from '#machines/calendar.ts'
import type { PlanState } from '#machines/sip/index.ts'
import type { MineView, Shared } from './mine-views.ts'
import type { Certainty, Day, Instant } from './view-parts.ts'

type Destination = Shared['date']['destination']

/** The one thing that the reader came to know, as far as the grant lets them. */
export type Headline =
  | {
      kind: 'leaves'
      on: Day
      time: string | null
      certainty: Certainty
      destination: Destination
      /** The day that was said before, and why it moved. */
      before: Day | null
      reason: string | null
      isNew: boolean
      /** Somebody has told the person; until then the page says that nobody has (F7). */
      isTold: boolean
    }
  | { kind: 'dayHasPassed'; on: Day }
  | { kind: 'ready' | 'inHospital' | 'stopped' | 'concerns' }
  | { kind: 'left'; at: Instant; destination: Destination }
  | { kind: 'plan'; state: PlanState }

/** Says what happens: the way home while there is one, else the plan, else only whom the page is about. */
export function headlineOf(view: MineView, now: Instant): Headline {
  const date = view.discharge?.date
  const state = view.plan?.plan?.state
  const isUnderway = date && date.phase !== 'closed' && date.phase !== 'interrupted'
  if (date && (isUnderway || !state || state === 'closed')) return headlineOfStay(date, view.lastVisit, now)
  return state ? { kind: 'plan', state } : { kind: 'concerns' }
}

function headlineOfStay(date: Shared['date'], lastVisit: Instant | null, now: Instant): Headline {
  const { phase, dischargedAt, destination, readyAt } = date
  if (dischargedAt) return { kind: 'left', at: dischargedAt, destination }
  if (phase === 'interrupted' || phase === 'closed') return { kind: 'stopped' }
  const leaves = leaving(date, lastVisit)
  if (!leaves) return { kind: readyAt ? 'ready' : 'inHospital' }
  return leaves.on < localDate(now) ? { kind: 'dayHasPassed', on: leaves.on } : leaves
}

/** The day that is planned, else the one that is estimated. */
function leaving({ planned, estimate, destination }: Shared['date'], lastVisit: Instant | null) {
  const on = planned?.on ?? estimate?.on
  if (!on) return null
  const isEstimated = estimate?.on === on
  const isTold = !isEstimated || estimate.toldAt !== null
  const isSeen = estimate !== null && lastVisit !== null && Date.parse(lastVisit) >= Date.parse(estimate.changedAt)
  return {
    kind: 'leaves',
    on,
    time: planned?.time ?? null,
    certainty: planned ? 'fixed' : (estimate?.certainty ?? 'preliminary'),
    destination,
    before: isEstimated ? estimate.before : null,
    reason: isEstimated ? estimate.reason : null,
    isNew: !isTold || (isEstimated && estimate.before !== null && !isSeen),
    isTold,
  } satisfies Headline
}
