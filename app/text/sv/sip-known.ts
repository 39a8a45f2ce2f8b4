import type { PlanFact } from '#app/forms/sip/facts.ts'

/** What is known of the plan already, as it stands beside the questions of a step. */
export const sipKnown = {
  proposal: 'Förslaget',
  consent: 'Samtycket',
  consentValue: 'Gäller {units}.',
  consentNot: 'Kan inte lämnas av personen själv.',
  consentExcluded: 'Vill inte ha med: {what}.',
  chosen: 'Personens val',
  chosenInvite: 'Vill ha med: {names}.',
  chosenKeepOut: 'Vill inte ha med: {names}.',
  ownWords: 'Viktigt för personen',
  need: 'Behov: {area}',
  goal: 'Mål',
  lead: 'Huvudansvarig',
  leadAsked: 'Har inte tagit emot ansvaret än.',
  missingPoint: 'Saknas i planen',
  ownAction: 'Ni svarar för',
  moved: 'Den här insatsen har flyttats',
  meeting: 'Bokat möte',
  booked: 'Nästa uppföljning',
} as const satisfies Record<PlanFact['kind'], string> & Record<string, string>
