import type { SipEvent } from './events.ts'

const entry = (kind: string, id: string | null | undefined) => `${kind}:${id ?? 'new'}`

/**
 * The section of the plan that an event touches. Entries added without an id of their own share one section, since
 * the next one's number depends on them.
 */
export function sectionOf(event: SipEvent): string {
  switch (event.type) {
    case 'sip.proposed':
    case 'sip.offered':
    case 'sip.closed':
      return 'course'
    case 'consent.given':
    case 'consent.declined':
    case 'consent.notPossible':
    case 'consent.withdrawn':
      return 'consent'
    case 'whatMatters.recorded':
      return 'whatMatters'
    case 'participants.chosen':
      return 'participants'
    case 'participation.recorded':
      return `participation:${event.data.stage}`
    case 'lead.appointed':
    case 'lead.accepted':
    case 'lead.handedOver':
      return 'lead'
    case 'party.invited':
      return `party:${event.data.unit}`
    case 'party.answered':
      return `party:${event.by.unit}`
    case 'meeting.scheduled':
    case 'meeting.moved':
    case 'meeting.cancelled':
    case 'meeting.held':
      return 'meetings'
    case 'need.added':
      return entry('need', event.data.id)
    case 'goal.added':
      return entry('goal', event.data.id)
    case 'action.added':
    case 'action.changed':
    case 'action.done':
    case 'action.ended':
      return entry('action', event.data.id)
    case 'version.confirmed':
      return `confirmation:${event.by.unit}`
    case 'plan.established':
      return 'plan'
    case 'copy.given':
      return 'copies'
    case 'followUp.booked':
    case 'followUp.held':
      return 'followUp'
    case 'question.asked':
    case 'question.answered':
      return entry('question', event.data.id)
    case 'experience.reported':
      return `experience:${event.by.unit}`
    case 'event.undone':
      return 'undo'
  }
}
