import { type Party, staffParties } from '../parties.ts'
import type { SipEventType } from './events.ts'

const anyone = [...staffParties, 'person', 'relative'] as const
/** The parties with a principal of their own. A provider carries out what one of them has decided. */
const principals = ['inpatient', 'outpatient', 'socialServices', 'municipalHealth'] as const
/** The parties that can hold a plan together: it outlives a stay, so a ward cannot. */
const coordinators = ['outpatient', 'socialServices', 'municipalHealth'] as const

export const canCoordinate = (party: Party): boolean => (coordinators as readonly Party[]).includes(party)

/** Who may send what. When it may be sent is the machine's business, whose plans are seen is the database's. */
export const senders = {
  'sip.proposed': anyone,
  'sip.offered': staffParties,
  'consent.given': staffParties,
  'consent.declined': staffParties,
  'consent.notPossible': principals,
  'consent.withdrawn': [...staffParties, 'person'],
  'whatMatters.recorded': anyone,
  'participants.chosen': [...staffParties, 'person'],
  'participation.recorded': anyone,
  'lead.appointed': principals,
  'lead.accepted': principals,
  'lead.handedOver': principals,
  'party.invited': coordinators,
  'party.answered': staffParties,
  'meeting.scheduled': coordinators,
  'meeting.moved': coordinators,
  'meeting.cancelled': coordinators,
  'meeting.held': coordinators,
  'need.added': staffParties,
  'goal.added': [...staffParties, 'person'],
  'action.added': principals,
  'action.changed': principals,
  'action.done': principals,
  'action.ended': principals,
  'version.confirmed': staffParties,
  'plan.established': coordinators,
  'copy.given': staffParties,
  'followUp.booked': coordinators,
  'followUp.held': coordinators,
  'question.asked': ['person', 'relative'],
  'question.answered': staffParties,
  'experience.reported': ['person', 'relative'],
  'sip.closed': coordinators,
  'event.undone': anyone,
} as const satisfies Record<SipEventType, readonly Party[]>
