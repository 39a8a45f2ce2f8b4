import {
  closingReasons,
  meetingModes,
  otherActors,
  participationStages,
  participationWays,
  schemas,
} from '#machines/sip/events.ts'

/** The plan's answers that can be chosen, by what is asked. */
export const sipOptions = {
  consentForm: schemas['consent.given'].shape.form.options,
  told: schemas['whatMatters.recorded'].shape.told.options,
  stage: participationStages,
  way: participationWays,
  partyAnswer: schemas['party.answered'].shape.answer.options,
  meetingMode: meetingModes,
  lifeArea: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
  horizon: schemas['goal.added'].shape.horizon.options,
  goalResult: ['reached', 'partly', 'notReached'],
  owner: ['region', 'municipality', ...otherActors],
  closing: closingReasons,
} as const satisfies Record<string, readonly string[]>
