import type { Translated } from '../messages.ts'
import type { eventEffects as source } from '../sv/event-effects.ts'

const happens = {
  need_assessed:
    'With needs, the admission notice must be sent within 24 hours; without, no notice is required. The assessment can be changed until discharge.',
  admissionNotice_sent:
    'The 24-hour limit is met. The recipients are to start planning, and outpatient care is to appoint a permanent care contact before discharge.',
  notice_acknowledged: 'The sender sees that you have read the notice. The acknowledgement has no legal effect.',
  notice_declined: 'The sender gets the next step: to send the notice to the right unit. You leave the case.',
  notice_forwarded: 'The new unit takes your place in the case. The time when the notice was first sent still counts.',
  notice_voided:
    'What the notice changed is restored and the time limits that it started end. The notice stays in the history as voided.',
  estimate_changed:
    'The new date is shown to everyone in the case. If it is earlier, or more than one day later, you are also to call the recipients. The person is to be told within two hours.',
  contact_appointed:
    'Name and telephone are shown to everyone in the case. Until the contact accepts, the head of the unit is responsible for coordination.',
  contact_accepted:
    'The duty to coordinate passes to the permanent care contact, who invites to a SIP if one is to be made.',
  contact_declined:
    'The unit is to appoint someone else. The head of the unit is responsible for coordination until then.',
  contact_handedOver: 'The present contact keeps the responsibility until the new one has accepted.',
  planning_started: 'The others see that you are planning. Your next step is to tell when you are ready to receive.',
  planning_readyToReceive:
    'The ward sees from which date you can receive. If you can no longer keep the date, send a new one.',
  planning_notConcerned:
    'The others see that nothing is expected from you. You get no more steps unless things change.',
  information_requested:
    'The unit that you ask gets it as its next step, with the time you give. The same question again is a reminder, not a new question.',
  information_provided: 'Everyone who asked gets the answer, and the question is closed for them all.',
  ready_declared:
    'Two time limits start at once: the invitation to a SIP (three days) and the days of grace before the municipality pays.',
  ready_withdrawn: 'Both time limits end. If the patient becomes ready again, new ones start.',
  outpatientMeasures_confirmed:
    'The municipality and the ward see that the outpatient part is ready. What waited for you is solved.',
  outpatientMeasures_missing:
    'The municipality’s liability to pay is on hold until this is solved, and a human decides how the days are counted.',
  sip_decided:
    'If a SIP is to be made, three days from ready for discharge apply to the invitation. Otherwise no invitation is needed.',
  sip_invited: 'The time limit for the invitation is met. The meeting can be held later, also after the way home.',
  person_told:
    'Everyone in the case sees that it was said, when and by whom. For the date, the time limit for telling is met.',
  understanding_checked: 'The others see what is understood and what needs to be said once more.',
  discharge_planned: 'Everyone in the case sees day, time and where the person is going.',
  discharge_carriedOut:
    'The discharge information is to be sent today. The municipality or outpatient care confirms the reception within a day and calls within three. Gaps are noted but stop nobody from going home.',
  dischargeInformation_sent: 'Today’s time limit for the information is met. The recipients see what is included.',
  patientSummary_given: 'Everyone in the case sees that the patient has got the summary.',
  reception_confirmed:
    'Everyone sees that the person is received at home. Gaps that you write are shown to the ward. The case can then be closed.',
  followUpCall_made: 'The time limit for the follow-up call is met. What you write is shown to everyone in the case.',
  case_interrupted: 'All open time limits end and nobody can add more events. It cannot be undone after 60 seconds.',
  case_closed:
    'The case leaves everyone’s lists and can be read but not changed. It cannot be undone after 60 seconds.',
} satisfies Translated<typeof source.happens>

export const eventEffects = { happens } satisfies Translated<typeof source>
