import { isPast, toUtc } from '#machines/calendar.ts'
import {
  deadlines,
  dutyHolder,
  nextSteps,
  references,
  type SipEventType,
  type SipPolicy,
  type SipState,
} from '#machines/sip/index.ts'
import type { OwedDuty } from './duties.ts'
import type { Instant } from './view-parts.ts'

/** Roughly what each takes, in minutes. */
const minutes = {
  'lead.accepted': 2,
  'party.invited': 10,
  'meeting.held': 60,
  'plan.established': 30,
  'copy.given': 5,
  'followUp.booked': 5,
  'followUp.held': 45,
  'question.answered': 10,
} as const satisfies Partial<Record<SipEventType, number>>
type DutyEvent = keyof typeof minutes

const duty = (event: DutyEvent, when: OwedDuty['when'], dueAt: Instant | null = null): OwedDuty => ({
  event,
  item: null,
  law: references[event].law,
  minutes: minutes[event],
  dueAt,
  when,
})

const isItem = (id: string) => (data: unknown) => (data as { id?: unknown }).id === id

/** What whoever holds the plan together owes in it, in the order it is best done. */
export function planDuties(state: SipState, policy: SipPolicy, now: Instant): OwedDuty[] {
  const { lead, followUps, closed } = state.facts
  const next = new Set<string>(nextSteps(state, policy, now).map(({ event }) => event))
  const whenNext = (event: DutyEvent, otherwise: OwedDuty['when']) =>
    next.has(event) ? 'now' : closed ? 'over' : otherwise
  const followUp = followUps.find(({ heldAt, replaced }) => !heldAt && !replaced)
  const dueOf = deadlines(state, policy, now).find(({ kind, metAt }) => kind === 'followUp' && metAt === null)?.dueAt

  return [
    ...questionDuties(state, policy, now),
    duty('lead.accepted', lead && !lead.acceptedAt && !closed ? 'now' : 'over'),
    duty('party.invited', whenNext('party.invited', 'over')),
    ...meetingDuties(state, now),
    duty('plan.established', whenNext('plan.established', state.context.version === 0 ? 'later' : 'over')),
    duty('copy.given', whenNext('copy.given', 'over')),
    duty('followUp.booked', whenNext('followUp.booked', 'over')),
    duty('followUp.held', followUp && !closed ? heldWhen(dueOf, now) : 'over', dueOf ?? null),
  ]
}

const soonMs = 14 * 86_400_000

/** A follow-up is something to do when its day is near; months ahead it only waits. */
const heldWhen = (dueAt: Instant | undefined, now: Instant) =>
  dueAt && Date.parse(dueAt) - Date.parse(now) > soonMs ? 'later' : 'now'

/** The questions whose one owner is the holder's unit (F9). */
function questionDuties(state: SipState, policy: SipPolicy, now: Instant): OwedDuty[] {
  const holder = dutyHolder(state)
  return deadlines(state, policy, now)
    .filter(({ kind, unit, status }) => kind === 'question' && unit === holder.unit && status !== 'void')
    .map(({ dueAt, metAt, item = '' }) => ({
      ...duty('question.answered', metAt ? 'over' : 'now', dueAt),
      item,
      isDoneBy: isItem(item),
    }))
}

/** A meeting that is booked is one more thing to do; that none is booked is no fault (F4). */
function meetingDuties({ facts: { meetings, closed } }: SipState, now: Instant): OwedDuty[] {
  const booked = closed ? [] : meetings.filter(({ status }) => status === 'booked')
  const held = meetings.filter(({ status }) => status === 'held')
  return [
    ...booked.map(({ id, at }) => ({
      ...duty('meeting.held', isPast(toUtc(at), now) ? 'now' : 'later', toUtc(at)),
      item: id,
      isDoneBy: isItem(id),
    })),
    ...(booked.length === 0 && held.length > 0 ? [duty('meeting.held', 'over')] : []),
  ]
}
