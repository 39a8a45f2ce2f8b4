import type { Translated } from '../messages.ts'
import type { eventLaw as source } from '../sv/event-law.ts'

const law = {
  need_assessed:
    'The treating physician judges whether the patient may need measures from social services, municipal health care or outpatient care. If the need is judged later, the 24 hours run from that judgement.',
  admissionNotice_sent:
    'The notice must be sent within 24 hours of admission with name, personal identity number, registered address and estimated time of discharge. When municipal health care is needed it must also go to outpatient care.',
  notice_acknowledged: 'The act knows no acknowledgement. The duty to plan starts when the notice arrives.',
  notice_declined:
    'The notice is to go to the units concerned. A unit that is not concerned says so, so that the right one gets it in time.',
  notice_forwarded:
    'The principal decides which of its units receives. The duty to plan counts from the first reception.',
  notice_voided: 'A record may be corrected but must not disappear. So the notice is voided openly, with a reason.',
  estimate_changed:
    'When the estimated time changes, the units concerned must be told as soon as possible. The act gives no number of hours.',
  contact_appointed:
    'The head of the outpatient unit that got the admission notice must appoint a permanent care contact before discharge. An existing contact at the unit may continue.',
  contact_accepted:
    'The permanent care contact helps the patient with coordination and invites to a SIP. Accepting explicitly is good practice.',
  contact_declined:
    'The act puts the duty to appoint on the head of the unit. It does not end because someone declines.',
  contact_handedOver:
    'A permanent care contact can be changed when needed. The patient’s wish is to be met as far as possible.',
  planning_started:
    'Whoever got the admission notice must start planning the measures needed for a safe discharge. The social welfare board must open an inquiry at once when it learns of something that may call for action.',
  planning_readyToReceive:
    'The aim is that the patient leaves hospital as soon as possible after being ready. Saying from which date is good practice.',
  planning_notConcerned: 'Only a unit that needs to act is concerned. The treating physician can judge the need again.',
  information_requested:
    'Information may be given when secrecy allows it. Whoever answers decides what may be disclosed.',
  information_provided:
    'Give what the receiver needs and no more. Beyond what the act requires, consent or another ground in the secrecy act is needed.',
  ready_declared:
    'When the treating physician has judged the patient ready for discharge, the units concerned must be told as soon as possible. This applies only if secrecy does not hinder it.',
  ready_withdrawn:
    'Ready for discharge is the physician’s judgement and may change with the patient’s health. Times counted from the notice then end.',
  outpatientMeasures_confirmed:
    'The municipality pays only when the outpatient measures are in place. So outpatient care says so clearly.',
  outpatientMeasures_missing:
    'When the patient cannot leave because outpatient measures are missing, the municipality is not liable to pay. Humans decide who pays.',
  sip_decided:
    'When measures are needed from both region and municipality they must plan together and make a coordinated individual plan. Under open compulsory care a coordinated care plan is made instead.',
  sip_invited:
    'The permanent care contact in outpatient care must invite the units concerned within three days of the notice of readiness. A plan may be made if the patient consents.',
  person_told:
    'The patient must be told about the care and the estimated time of discharge. The information is adapted to the person.',
  understanding_checked:
    'Whoever informs must as far as possible make sure that the receiver has understood. Where needed the information is also given in writing.',
  discharge_planned:
    'The patient should be able to leave hospital safely as soon as possible. How day and transport are told is practice.',
  discharge_carriedOut:
    'Someone who is ready for discharge no longer needs hospital care. The same day the units concerned must get the information they need.',
  dischargeInformation_sent:
    'Information needed to give care must be handed over no later than the day of discharge. This applies only if secrecy does not hinder it.',
  patientSummary_given:
    'At discharge the patient must get a summary of the care. If known, the permanent care contact, the time of the SIP and existing plans are included.',
  reception_confirmed:
    'The act does not require a confirmation. The first real contact at home shows whether the plan held.',
  followUpCall_made:
    'The act does not require the call. Many regions call within 48 to 72 hours to find what went wrong.',
  case_interrupted: 'Planning ends when it is no longer needed, for instance at death. What has been recorded is kept.',
  case_closed:
    'The act gives no time when the case closes. It closes when someone has received the person at home, never because time has passed.',
} satisfies Translated<typeof source.law>

const notRequired = {
  need_assessed: 'Consent is not required for the assessment.',
  admissionNotice_sent: 'Consent is not required for the four facts, and a diagnosis must not be included.',
  notice_acknowledged: 'You need not have assessed any need to acknowledge.',
  notice_declined: 'You need not find the right unit for the sender.',
  notice_forwarded: 'The ward need not send again.',
  notice_voided: 'The recipients need not do anything.',
  estimate_changed: 'A new admission notice is not required, and the date need not be certain.',
  contact_appointed: 'The patient need not be ready for discharge, and the act does not prescribe a profession.',
  contact_accepted: 'Neither a meeting nor a finished plan is required to accept.',
  contact_declined: 'No reason is required.',
  contact_handedOver: 'The other units need not approve the change.',
  planning_started: 'Neither a decision nor an application is required to start planning.',
  planning_readyToReceive: 'Discharge need not wait for your answer, and no SIP need be made.',
  planning_notConcerned: 'No formal refusal is required to say this.',
  information_requested: 'Planning need not wait for the answer.',
  information_provided: 'The whole record must not be disclosed.',
  ready_declared: 'The municipality need not be ready, and no SIP meeting need have been held.',
  ready_withdrawn: 'The recipients need not approve the withdrawal.',
  outpatientMeasures_confirmed: 'The measures need not have started, only be there when the person comes home.',
  outpatientMeasures_missing: 'The patient need not be ready for discharge.',
  sip_decided: 'No meeting is required to decide.',
  sip_invited: 'The meeting need not be held within three days, nor before the way home.',
  person_told: 'The date need not be certain to be told.',
  understanding_checked: 'All topics need not be covered at once.',
  discharge_planned: 'The patient need not be ready for discharge to plan.',
  discharge_carriedOut: 'Neither a SIP nor answers from other units are required to go home.',
  dischargeInformation_sent: 'Not every item is required, only what the receiver needs.',
  patientSummary_given: 'Paper is required only when needed or asked for.',
  reception_confirmed: 'All measures need not have started.',
  followUpCall_made: 'The call need not follow a set form.',
  case_interrupted: 'The other units need not approve.',
  case_closed: 'The SIP need not be closed; it is followed up by itself.',
} satisfies Translated<typeof source.notRequired>

export const eventLaw = { law, notRequired } satisfies Translated<typeof source>
