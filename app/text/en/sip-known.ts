import type { Translated } from '../messages.ts'
import type { sipKnown as source } from '../sv/sip-known.ts'

export const sipKnown = {
  proposal: 'The proposal',
  consent: 'The consent',
  consentValue: 'Covers {units}.',
  consentNot: 'Cannot be given by the person.',
  consentExcluded: 'Does not want included: {what}.',
  chosen: 'The person’s choice',
  chosenInvite: 'Wants present: {names}.',
  chosenKeepOut: 'Does not want present: {names}.',
  ownWords: 'Matters to the person',
  need: 'Need: {area}',
  goal: 'Goal',
  lead: 'Overall responsibility',
  leadAsked: 'Has not accepted yet.',
  missingPoint: 'Missing in the plan',
  ownAction: 'You are responsible for',
  moved: 'This action has been moved',
  meeting: 'Booked meeting',
  booked: 'Next follow-up',
} satisfies Translated<typeof source>
