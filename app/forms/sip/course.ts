import type { StepForm } from '../step-form.ts'

/** The plan from the offer to its end (HSL 16:4, SoL 10:8). */
export const courseForms = {
  'sip.offered': {
    facts: ['proposal', 'speech', 'contact'],
    fields: [{ kind: 'text', name: 'informedHow', label: 'informedHow' }],
  },
  'version.confirmed': {
    facts: ['ownAction', 'ownWords', 'lead'],
    fields: [
      {
        kind: 'carried',
        name: 'planVersion',
        label: 'versionInHand',
        start: ({ step: { plan } }) => (plan ? String(plan.versionInHand) : null),
      },
    ],
    toData: ({ planVersion }) => [{ version: Number(planVersion) }],
  },
  'plan.established': {
    facts: ['missingPoint', 'ownWords', 'goal', 'lead', 'booked'],
    fields: [
      {
        kind: 'check',
        name: 'othersNone',
        label: 'othersNone',
        optional: true,
        start: ({ step: { plan } }) => (plan?.othersNone ? 'on' : null),
      },
    ],
    toData: ({ othersNone }) => [{ othersNone: othersNone === true }],
  },
  'copy.given': {
    facts: ['speech', 'chosen'],
    fields: [
      { kind: 'text', name: 'form', label: 'copyForm' },
      { kind: 'names', name: 'to', label: 'copyTo', start: ({ step }) => step.view.person.name },
    ],
  },
  'sip.closed': {
    facts: ['goal', 'lead', 'booked'],
    fields: [
      { kind: 'radios', name: 'reason', label: 'closing', group: 'closing' },
      { kind: 'long', name: 'note', label: 'closingNote', optional: true },
      { kind: 'confirm', name: 'confirmed', label: 'confirmSipClosing' },
    ],
  },
} as const satisfies Record<string, StepForm>
