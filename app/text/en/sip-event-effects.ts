import type { Translated } from '../messages.ts'
import type { sipEventEffects as source } from '../sv/sip-event-effects.ts'

export const sipEventEffects = {
  sip_proposed: 'The unit that holds the proposal gets as its next step to offer the person a SIP.',
  sip_offered: 'Everyone sees that the person has been offered a SIP. The person says yes or no in their own time.',
  consent_given:
    'From now on the chosen units can see the plan and write in it. The person can withdraw the consent at any time.',
  consent_declined:
    'No plan is made, and no other unit may see it. The person can change their mind later; work then goes on from here.',
  consent_notPossible:
    'The units that take part can see the plan and write in it. The assessment is kept and shown in every version.',
  consent_withdrawn:
    'At once the plan is closed to everyone but those who hold it together. Nothing new is shared unless the person says yes again.',
  whatMatters_recorded:
    'The words stand first in the plan, exactly as they were said. The earlier ones stay in the history.',
  participants_chosen: 'Everyone who plans sees whom the person wants present and who is not to be.',
  participation_recorded: 'Everyone sees how the person took part at this stage, and where they were left out.',
  lead_appointed:
    'Whoever you appoint gets as their next step to accept. Until then the head of the unit is responsible.',
  lead_accepted: 'Coordinating the plan is now yours. Name and phone are shown to everyone in the plan.',
  lead_handedOver: 'The present holder keeps the responsibility until the new one has accepted.',
  party_invited: 'The unit gets as its next step to answer. A missing answer is seen by everyone in the plan.',
  party_answered: 'Everyone in the plan sees your answer at once.',
  meeting_scheduled:
    'The meeting is shown to everyone in the plan and under Meetings. The calendar invitation is on its page.',
  meeting_moved: 'The new time holds for everyone in the plan and replaces the old one.',
  meeting_cancelled: 'The meeting is shown as cancelled to everyone in the plan. The plan goes on.',
  meeting_held: 'The meeting is noted as held. What was decided is written as goals and actions.',
  need_added: 'The need is shown to everyone in the plan. In an established plan a new version begins.',
  goal_added: 'The goal is shown to everyone in the plan. In an established plan a new version begins.',
  action_added:
    'Your own action is agreed at once. Somebody else’s becomes their next step to answer. The plan has to be confirmed anew.',
  action_changed:
    'If the action is proposed to you it is agreed when you send. If the time moved, whoever has a coupled action is told. The plan has to be confirmed anew.',
  action_done: 'The action is noted as done for everyone in the plan. The rest of the plan stays as it is.',
  action_ended: 'The action leaves the plan but stays in the history. In an established plan a new version begins.',
  version_confirmed: 'Everyone sees that you stand by your part. If the plan changes you need to confirm again.',
  plan_established:
    'The plan gets a version number and holds from now. Whoever has not confirmed is shown as a gap but stops nothing.',
  copy_given: 'Everyone sees that the person has got this version of the plan, when and how.',
  followUp_booked: 'Everyone in the plan sees the day. Whoever holds the plan together gets the follow-up as a step.',
  followUp_held: 'Everyone in the plan sees the result for each goal. Book the next follow-up, or close the plan.',
  question_asked:
    'The question goes to whoever is to answer. The answer is shown to all who may see questions and answers.',
  question_answered: 'Whoever asked sees the answer at once, and so do all who may see questions and answers.',
  experience_reported: 'Those who work with the plan see the answer and can do better next time.',
  sip_closed: 'The plan leaves everyone’s lists and can be read but not changed. It cannot be undone after 60 seconds.',
} satisfies Translated<typeof source>
