import type { DischargeEvent } from './events.ts'

/** The section of the facts that the event touches. Two events of one section compete; others never do. */
export function sectionOf(event: DischargeEvent): string {
  switch (event.type) {
    case 'need.assessed':
      return 'need'
    case 'admissionNotice.sent':
      return 'notice'
    case 'notice.acknowledged':
    case 'notice.declined':
    case 'notice.forwarded':
      return `receipt:${event.by.unit}`
    case 'notice.voided':
      return sectionOfNotice[event.data.notice]
    case 'estimate.changed':
      return 'estimate'
    case 'contact.appointed':
    case 'contact.accepted':
    case 'contact.declined':
    case 'contact.handedOver':
      return 'contact'
    case 'planning.started':
    case 'planning.readyToReceive':
    case 'planning.notConcerned':
      return `planning:${event.by.unit}`
    case 'information.requested':
    case 'information.provided':
      return `information:${event.data.item}`
    case 'ready.declared':
    case 'ready.withdrawn':
    case 'discharge.carriedOut':
      return 'stay'
    case 'outpatientMeasures.confirmed':
    case 'outpatientMeasures.missing':
      return 'measures'
    case 'sip.decided':
    case 'sip.invited':
      return 'sip'
    case 'person.told':
      return `told:${event.data.what}`
    case 'understanding.checked':
      return `understanding:${event.data.topic}`
    case 'discharge.planned':
      return 'dischargePlan'
    case 'dischargeInformation.sent':
      return 'dischargeInformation'
    case 'patientSummary.given':
      return 'summary'
    case 'reception.confirmed':
      return 'reception'
    case 'followUpCall.made':
      return 'followUpCall'
    case 'deadline.passed':
      return `deadline:${event.data.kind}`
    case 'event.undone':
      return 'undo'
    case 'admission.registered':
    case 'case.interrupted':
    case 'case.closed':
      return 'course'
  }
}

const sectionOfNotice = {
  admissionNotice: 'notice',
  ready: 'stay',
  sipInvitation: 'sip',
  dischargeInformation: 'dischargeInformation',
} as const
