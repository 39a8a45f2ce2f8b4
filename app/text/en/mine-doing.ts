import type { Translated } from '../messages.ts'
import type { doing as source } from '../sv/mine-doing.ts'

export const doing = {
  other: '{party} is working on it.',
  events: {
    need_assessed: 'The hospital finds out which help {you, select, yes {you need} other {{name} needs}} afterwards.',
    admissionNotice_sent:
      'The hospital is to tell the health centre and the municipality that {you, select, yes {you are} other {{name} is}} in hospital.',
    notice_acknowledged: '{party} reads what the hospital has sent.',
    contact_appointed: 'The health centre chooses whom you can call and ask.',
    contact_accepted: 'The health centre confirms whom you can call and ask.',
    planning_started: '{party} begins to plan for when {you, select, yes {you come} other {{name} comes}} home.',
    planning_readyToReceive:
      '{code, select, socialServices {The municipality decides which help {you, select, yes {you get} other {{name} gets}} at home.} other {{party} prepares so that {you, select, yes {you} other {{name}}} can come home.}}',
    sip_decided: 'The health centre decides whether a shared plan is needed.',
    sip_invited: 'The health centre invites the others to a shared plan.',
    information_provided: '{party} answers a question from those who will help.',
    ready_declared: 'The doctor judges whether {you, select, yes {you} other {{name}}} can go home.',
    person_told: 'The hospital is to tell {you, select, yes {you} other {{name}}} which day it will be.',
    discharge_planned: 'The hospital plans the journey home.',
    patientSummary_given:
      'The hospital writes down what matters most, for {you, select, yes {you} other {{name}}} to take home.',
    dischargeInformation_sent: 'The hospital sends what the others need to know.',
    discharge_carriedOut: '{you, select, yes {You are} other {{name} is}} to leave the hospital.',
    reception_confirmed: '{party} receives {you, select, yes {you} other {{name}}} at home.',
    followUpCall_made: '{party} is to call and ask how it is going at home.',
    case_closed: '{party} sees that all is done.',
    sip_offered: '{party} is to ask whether {you, select, yes {you want} other {{name} wants}} a shared plan.',
    consent_given: '{party} is to ask what {you, select, yes {you want} other {{name} wants}} the others to know.',
    whatMatters_recorded: '{party} is to ask what matters to {you, select, yes {you} other {{name}}}.',
    lead_appointed: '{party} chooses who is to lead the plan.',
    lead_accepted: '{party} confirms who leads the plan.',
    party_invited: '{party} invites those who are needed in the plan.',
    party_answered: '{party} is to say whether they take part in the plan.',
    goal_added: '{party} is to write goals together with {you, select, yes {you} other {{name}}}.',
    action_added: '{party} decides what they will do.',
    action_changed: '{party} says whether they can do what the plan says.',
    action_done: '{party} does what the plan says.',
    version_confirmed: '{party} reads the plan and says whether it is right.',
    plan_established: '{party} completes the plan.',
    copy_given: '{party} is to give the plan to {you, select, yes {you} other {{name}}}.',
    followUp_booked: '{party} decides on a day to see how it has gone.',
    followUp_held: '{party} is to see whether the plan has helped.',
    question_answered: '{party} is to answer a question.',
    sip_closed: '{party} ends the plan.',
  },
} as const satisfies Translated<typeof source>
