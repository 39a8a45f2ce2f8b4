import { localDate } from '#machines/calendar.ts'
import type { Doing } from './mine-doing.ts'
import type { MineView, Shared } from './mine-views.ts'
import type { Day, Instant } from './view-parts.ts'

/** One thing on the way: done, going on now, or to come. `when` is a day or an instant, or null when it is not known. */
export type WayItem = { status: 'done' | 'now' | 'coming'; when: Day | Instant | null } & (
  | { kind: 'admitted' | 'ready' | 'firstVisit' | 'planMade' | 'followUp' | 'called' }
  | { kind: 'leaves'; destination: Shared['date']['destination'] }
  | { kind: 'starts'; unitName: string }
  | { kind: 'meeting'; mode: Shared['plan']['meetings'][number]['mode'] }
  | { kind: 'doing'; doing: Doing }
)

/** The way ahead, in the order that things happen: what is done, what goes on, what is to come. */
export function wayAhead({ discharge, plan }: MineView, doing: Doing | null, now: Instant): WayItem[] {
  const stay = discharge?.date && discharge.date.phase !== 'interrupted' ? wayHome(discharge.date, now) : []
  const items = [...stay, ...(plan?.plan ? wayOfPlan(plan.plan, now) : [])]
  const current = doing ? [{ kind: 'doing', status: 'now', when: doing.dueAt, doing } as const] : []
  const done = items.filter(({ status }) => status === 'done')
  const isNow = ({ kind }: WayItem) => kind === 'followUp' && doing?.event === 'followUp.held'
  const coming = items.filter((item) => item.status !== 'done' && !isNow(item))
  return [...byTime(done), ...current, ...byTime(coming)]
}

/** Sorted by time; what has none comes after all that has the time of the one before it. */
function byTime(items: readonly WayItem[]): WayItem[] {
  let last = ''
  const timed = items.map((item) => {
    last = item.when ?? (last && `${last}~`)
    return { item, key: last }
  })
  return timed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item)
}

const stepOf = (at: Instant | null, expected: Day | null) =>
  at ? ({ status: 'done', when: at } as const) : ({ status: 'coming', when: expected } as const)

function wayHome(date: Shared['date'], now: Instant): WayItem[] {
  const { stayedSince, readyAt, dischargedAt, receivedAt, planned, estimate, destination, phase } = date
  const leavesOn = planned?.on ?? estimate?.on ?? null
  const isHomeward = destination === null || destination === 'home'
  const isKnown = leavesOn !== null || dischargedAt !== null
  return [
    ...(stayedSince ? [{ kind: 'admitted', status: 'done', when: stayedSince } as const] : []),
    ...(dischargedAt ? [] : [{ kind: 'ready', ...stepOf(readyAt, null) } as const]),
    { kind: 'leaves', destination, ...stepOf(dischargedAt, leavesOn) },
    ...date.ready.flatMap(({ unitName, from }) => (unitName && from ? [startOf(unitName, from, date, now)] : [])),
    ...(isHomeward && isKnown ? [{ kind: 'firstVisit', ...stepOf(receivedAt, null) } as const] : []),
    ...(isHomeward && isKnown && phase !== 'closed'
      ? [{ kind: 'called', status: phase === 'followedUp' ? 'done' : 'coming', when: null } as const]
      : []),
  ]
}

const startOf = (unitName: string, from: Day, { dischargedAt }: Shared['date'], now: Instant): WayItem => ({
  kind: 'starts',
  unitName,
  when: from,
  status: dischargedAt !== null && from <= localDate(now) ? 'done' : 'coming',
})

function wayOfPlan({ meetings, followUps, establishedAt, state }: Shared['plan'], now: Instant): WayItem[] {
  if (state === 'closed' || state === 'declined') return []
  const coming = meetings.filter(({ at, status }) => status === 'booked' && Date.parse(at) > Date.parse(now))
  const nextFollowUp = followUps.filter(({ heldAt }) => !heldAt).at(-1)
  const lastFollowUp = followUps.filter(({ heldAt }) => heldAt).at(-1)
  return [
    ...(establishedAt ? [{ kind: 'planMade', status: 'done', when: establishedAt } as const] : []),
    ...(lastFollowUp ? [{ kind: 'followUp', status: 'done', when: lastFollowUp.heldAt } as const] : []),
    ...coming.map(({ at, mode }) => ({ kind: 'meeting', status: 'coming', when: at, mode }) as const),
    ...(establishedAt ? [] : [{ kind: 'planMade', status: 'coming', when: null } as const]),
    ...(nextFollowUp ? [{ kind: 'followUp', status: 'coming', when: nextFollowUp.on } as const] : []),
  ]
}
