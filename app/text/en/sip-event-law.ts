import type { Translated } from '../messages.ts'
import type { sipEventLaw as source } from '../sv/sip-event-law.ts'

const law = {
  sip_proposed:
    'When someone needs measures from both region and municipality they must together make an individual plan, if either judges that it is needed and the person consents. Work starts without delay, and the person and relatives can ask for a plan.',
  sip_offered:
    'The plan is to be made together with the person when possible. To say yes or no the person needs to understand what a SIP is, who takes part and that it is voluntary.',
  consent_given:
    'A plan is made only if the person consents. The consent covers certain units and topics, so ask also what the person does not want included.',
  consent_declined: 'The plan needs consent. A no holds, and the person need not explain it.',
  consent_notPossible:
    'When an adult cannot consent, health care may give the information needed for necessary care. Social services have no such rule and must judge in each case whether the information can be given without harm. Nobody else can consent in the person’s place.',
  consent_withdrawn: 'A consent may be withdrawn at any time, and that holds at once.',
  whatMatters_recorded: 'The plan starts from what the person says matters. Write the words as they were said.',
  participants_chosen:
    'Relatives are to be able to take part in the work with the plan if suitable and the person does not object. The person chooses.',
  participation_recorded:
    'The plan is to be made together with the person when possible. That holds all the way, not only for the meeting.',
  lead_appointed:
    'The plan must show which principal has the overall responsibility. That the responsibility has a name and a phone number is good practice.',
  lead_accepted: 'A responsibility is clear only when someone has said yes to it.',
  lead_handedOver: 'The responsibility can move between persons and principals. It is never to be without an owner.',
  party_invited:
    'Principals are called, others are invited. A unit can be called even if the person is not known there, when the consent covers it.',
  party_answered: 'A principal that is called takes part or explains why it is not concerned.',
  meeting_scheduled:
    'The person chooses place, time and form as far as possible. A meeting is one way of planning among several.',
  meeting_moved: 'Tell the person and those invited. What the plan says holds meanwhile.',
  meeting_cancelled: 'A cancelled meeting does not stop the planning. It can be done in other ways.',
  meeting_held: 'That a meeting has been held is not the same as having a plan.',
  need_added: 'The plan must show which measures are needed. Needs are sorted by the life areas of IBIC.',
  goal_added: 'Goals that the person has set, and that can be followed up, make the plan useful.',
  action_added:
    'The plan must show which measures each principal is responsible for, and what anyone other than region and municipality does.',
  action_changed: 'The principal responsible for an action decides what it contains and when it is given.',
  action_done: 'The plan is kept alive by noting what is done.',
  action_ended:
    'An action that is no longer needed is taken out of the plan. A decision about the measure is made separately.',
  version_confirmed: 'Everyone responsible for something in the plan says yes to that very version.',
  plan_established:
    'The plan must show which measures are needed, which each principal is responsible for, what others do, and which principal has the overall responsibility. The person must have consented.',
  copy_given: 'The person gets the plan in a form that they can read, and each principal keeps a copy.',
  followUp_booked: 'The next follow-up is decided when the plan is established. The act gives no time.',
  followUp_held: 'Follow up every goal together with the person, and write what the person says.',
  question_asked: 'Whoever asks is to know who answers and when.',
  question_answered: 'A question has one who answers and one answer, so that nobody is told different things.',
  experience_reported: 'The person’s own experience shows whether the planning worked.',
  sip_closed:
    'The plan is closed when the goals are met, when only one principal is needed, or when the person wants it. What has been recorded is kept.',
} satisfies Translated<typeof source.law>

const notRequired = {
  sip_proposed: 'Nobody need be in hospital, and no decision about measures need exist.',
  sip_offered: 'The person need not answer at once.',
  consent_given: 'The consent need not be in writing.',
  consent_declined: 'The person need not give a reason.',
  consent_notPossible: 'No guardian, trustee or relative need sign.',
  consent_withdrawn: 'The person need not give a reason, and nothing need be in writing.',
  whatMatters_recorded: 'The words need not fit any heading or form.',
  participants_chosen: 'The person need not bring anyone.',
  participation_recorded: 'The person need not sit in a meeting to take part.',
  lead_appointed: 'No profession is prescribed, and whoever proposed the plan need not be responsible.',
  lead_accepted: 'The plan need not be finished for you to accept.',
  lead_handedOver: 'The other units need not approve the change.',
  party_invited: 'No meeting need be booked to invite.',
  party_answered: 'You need not come in person; a written contribution is enough.',
  meeting_scheduled: 'A meeting is not required, and all need not meet at the same time.',
  meeting_moved: 'No new invitation is required.',
  meeting_cancelled: 'No new meeting need be booked.',
  meeting_held: 'The plan need not be established at the meeting.',
  need_added: 'Every life area need not be filled in.',
  goal_added: 'A single goal is enough for a plan.',
  action_added: 'No decision about support need exist when the action is written.',
  action_changed: 'The others need not approve a change to your own action.',
  action_done: 'No new version of the plan is required.',
  action_ended: 'The others need not approve that you end your own action.',
  version_confirmed: 'No signature is required.',
  plan_established: 'No meeting is required, and everyone need not have confirmed.',
  copy_given: 'Paper is required only if the person wants it.',
  followUp_booked: 'The follow-up need not be a meeting.',
  followUp_held: 'Everyone need not come in person.',
  question_asked: 'The question need not be about something in the plan.',
  question_answered: 'The answer need not be final; saying when you know more is enough.',
  experience_reported: 'Nobody has to answer, and the answer does not affect the care.',
  sip_closed: 'Every goal need not be met.',
} satisfies Translated<typeof source.notRequired>

export const sipEventLaw = { law, notRequired } satisfies Translated<typeof source>
