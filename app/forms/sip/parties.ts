import { staffParties } from '#machines/parties.ts'
import type { Errors } from '../field.ts'
import type { StepForm } from '../step-form.ts'
import { othersWithin } from './within-plan.ts'

type Invited = { unit: string; party: string }

/** Inviting the units that are needed, within what the person has said yes to, and their answers. */
export const partyForms = {
  'party.invited': {
    facts: ['consent', 'proposal'],
    fields: [
      { kind: 'units', name: 'units', label: 'invitedUnits', parties: staffParties, among: othersWithin },
      {
        kind: 'day',
        name: 'answerBy',
        label: 'answerBy',
        optional: true,
        choices: [{ days: 3 }, { days: 7 }, { days: 14 }],
      },
    ],
    toData: ({ units, answerBy }) => (units as readonly Invited[]).map((invited) => ({ ...invited, answerBy })),
    askedAs: { unit: 'units', party: 'units' },
  },
  'party.answered': {
    facts: ['proposal', 'ownWords', 'goal', 'meeting'],
    fields: [
      { kind: 'radios', name: 'answer', label: 'partyAnswer', group: 'partyAnswer' },
      { kind: 'long', name: 'text', label: 'partyText', optional: true },
    ],
    check: ({ answer, text }): Errors => (answer === 'sendsText' && !text ? { text: 'write' } : {}),
  },
} as const satisfies Record<string, StepForm>
