import type { StepForm } from '../step-form.ts'

/** What matters to the person, whom they want with them, and how they take part in each stage (F11, SoL 10:9). */
export const personForms = {
  'whatMatters.recorded': {
    facts: ['proposal', 'speech'],
    fields: [
      {
        kind: 'long',
        name: 'text',
        label: 'whatMatters',
        start: ({ step: { plan } }) => plan?.whatMatters?.text ?? null,
      },
      {
        kind: 'radios',
        name: 'told',
        label: 'told',
        group: 'told',
        start: ({ step: { plan } }) => plan?.whatMatters?.told ?? 'self',
      },
    ],
  },
  'participants.chosen': {
    facts: ['consent', 'speech'],
    fields: [
      {
        kind: 'names',
        name: 'invite',
        label: 'invitePersons',
        optional: true,
        start: ({ step: { plan } }) => plan?.participants?.invite.join('\n') ?? null,
      },
      {
        kind: 'names',
        name: 'keepOut',
        label: 'keepOut',
        optional: true,
        start: ({ step: { plan } }) => plan?.participants?.keepOut.join('\n') ?? null,
      },
    ],
    toData: ({ invite = [], keepOut = [] }) => [{ invite, keepOut }],
  },
  'participation.recorded': {
    facts: ['speech', 'chosen'],
    fields: [
      { kind: 'radios', name: 'stage', label: 'stage', group: 'stage', start: ({ step: { item } }) => item },
      { kind: 'radios', name: 'how', label: 'way', group: 'way' },
      { kind: 'long', name: 'hindrance', label: 'hindrance', optional: true },
      { kind: 'long', name: 'adaptation', label: 'adaptation', optional: true },
    ],
  },
} as const satisfies Record<string, StepForm>
