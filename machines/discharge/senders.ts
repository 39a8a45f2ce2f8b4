import { type Party, parties } from '../parties.ts'
import type { DischargeEventType } from './events.ts'

const ward = ['inpatient'] as const
const outpatient = ['outpatient'] as const
const receiving = ['outpatient', 'socialServices', 'municipalHealth'] as const
const staff = ['inpatient', 'outpatient', 'socialServices', 'municipalHealth', 'provider'] as const
const anyone = parties.filter((party) => party !== 'system')

/** Who may say what. When it may be said is the machine's business. */
export const senders: Readonly<Record<DischargeEventType, readonly Party[]>> = {
  'admission.registered': ward,
  'need.assessed': ward,
  'admissionNotice.sent': ward,
  'notice.acknowledged': receiving,
  'notice.declined': receiving,
  'notice.forwarded': receiving,
  'notice.voided': ['inpatient', 'outpatient'],
  'estimate.changed': ward,
  'contact.appointed': outpatient,
  'contact.accepted': outpatient,
  'contact.declined': outpatient,
  'contact.handedOver': outpatient,
  'planning.started': receiving,
  'planning.readyToReceive': receiving,
  'planning.notConcerned': receiving,
  'information.requested': receiving,
  'information.provided': ['inpatient', ...receiving],
  'ready.declared': ward,
  'ready.withdrawn': ward,
  'outpatientMeasures.confirmed': outpatient,
  'outpatientMeasures.missing': outpatient,
  'sip.decided': outpatient,
  'sip.invited': outpatient,
  'person.told': anyone,
  'understanding.checked': anyone,
  'discharge.planned': ward,
  'discharge.carriedOut': ward,
  'dischargeInformation.sent': ward,
  'patientSummary.given': ward,
  'reception.confirmed': receiving,
  'followUpCall.made': ['outpatient', 'municipalHealth'],
  'case.interrupted': staff,
  'case.closed': receiving,
  'event.undone': anyone,
  'deadline.passed': ['system'],
}
