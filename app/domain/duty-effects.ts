import type { ProcessEventType } from './view-parts.ts'

/** What can follow from each duty, so that whoever did it sees what it led to. */
export const followers: Partial<Readonly<Record<ProcessEventType, readonly ProcessEventType[]>>> = {
  'contact.accepted': [
    'person.told',
    'sip.decided',
    'sip.invited',
    'outpatientMeasures.confirmed',
    'discharge.planned',
    'followUpCall.made',
  ],
  'person.told': ['understanding.checked'],
  'sip.decided': ['sip.invited', 'sip.proposed'],
  'sip.invited': ['sip.offered', 'consent.given', 'consent.declined', 'party.answered', 'plan.established'],
  'outpatientMeasures.confirmed': ['ready.declared', 'discharge.planned', 'discharge.carriedOut'],
  'followUpCall.made': ['case.closed', 'action.added', 'goal.added'],
  'lead.accepted': ['party.invited', 'meeting.scheduled', 'version.confirmed', 'plan.established'],
  'party.invited': ['party.answered'],
  'meeting.held': ['goal.added', 'action.added', 'version.confirmed', 'plan.established', 'followUp.booked'],
  'plan.established': ['version.confirmed', 'copy.given', 'action.done', 'followUp.held'],
  'copy.given': ['question.asked', 'experience.reported'],
  'followUp.booked': ['followUp.held'],
  'followUp.held': ['goal.added', 'action.added', 'action.changed', 'action.ended', 'plan.established', 'sip.closed'],
  'question.answered': ['experience.reported'],
}
