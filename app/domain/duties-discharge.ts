import {
  type DeadlineKind,
  type DischargeEventType,
  type DischargePolicy,
  type DischargeState,
  deadlines,
  nextSteps,
  references,
} from '#machines/discharge/index.ts'
import type { OwedDuty } from './duties.ts'
import type { Instant } from './view-parts.ts'

/** Roughly what each takes, in minutes. */
const minutes = {
  'contact.accepted': 2,
  'person.told': 5,
  'sip.decided': 10,
  'outpatientMeasures.confirmed': 10,
  'sip.invited': 15,
  'followUpCall.made': 15,
  'case.closed': 2,
} as const satisfies Partial<Record<DischargeEventType, number>>
type DutyEvent = keyof typeof minutes

const isAboutContact = (data: unknown) => (data as { what?: unknown }).what === 'contact'

/** What the permanent contact owes on the way home, in the order it is best done. */
export function dischargeDuties(state: DischargeState, policy: DischargePolicy, now: Instant): OwedDuty[] {
  const { contact, told, sip, end } = state.facts
  const clocks = deadlines(state.facts, policy, now)
  const next = new Set<string>(end ? [] : nextSteps(state, policy, now).map(({ event }) => event))
  const dueAt = (kind: DeadlineKind) => clocks.find((clock) => clock.kind === kind && clock.status !== 'void')?.dueAt
  const duty = (event: DutyEvent, when: OwedDuty['when'], due?: Instant): OwedDuty => ({
    event,
    item: null,
    law: references[event].law,
    minutes: minutes[event],
    dueAt: due ?? null,
    when,
  })
  const whenNext = (event: DutyEvent, otherwise: OwedDuty['when']) =>
    next.has(event) ? 'now' : end ? 'over' : otherwise
  const waits = contact.current !== null && !contact.acceptedAt && !end
  const isToTell = contact.acceptedAt !== null && !told.contact && !end
  const mayInvite = sip.decision?.decision !== 'notApplicable' && !sip.invitation

  return [
    duty('contact.accepted', waits ? 'now' : 'over'),
    { ...duty('person.told', isToTell ? 'now' : 'over'), isDoneBy: isAboutContact },
    duty('sip.decided', whenNext('sip.decided', 'over')),
    duty('outpatientMeasures.confirmed', whenNext('outpatientMeasures.confirmed', 'over')),
    duty('sip.invited', whenNext('sip.invited', mayInvite ? 'later' : 'over'), dueAt('sipInvitation')),
    duty('followUpCall.made', whenNext('followUpCall.made', 'later'), dueAt('followUpCall')),
    duty('case.closed', whenNext('case.closed', 'over')),
  ]
}
