import type { StepForm } from '../step-form.ts'
import { asNewEntry } from './within-plan.ts'

/** What the plan is about: needs by life area, and goals (HSL 16:4, first point). */
export const contentForms = {
  'need.added': {
    facts: ['ownWords', 'need'],
    fields: [
      { kind: 'radios', name: 'lifeArea', label: 'lifeArea', group: 'lifeArea' },
      { kind: 'long', name: 'text', label: 'need' },
    ],
    toData: ({ lifeArea, ...need }) => [asNewEntry({ ...need, lifeArea: Number(lifeArea) })],
  },
  'goal.added': {
    facts: ['ownWords', 'need', 'goal'],
    fields: [
      { kind: 'long', name: 'text', label: 'goal' },
      { kind: 'check', name: 'ownWords', label: 'ownWords', optional: true },
      { kind: 'radios', name: 'horizon', label: 'horizon', group: 'horizon', start: () => 'short' },
      { kind: 'long', name: 'measure', label: 'measure', optional: true },
    ],
    toData: ({ ownWords, ...goal }) => [asNewEntry({ ...goal, ownWords: ownWords === true })],
  },
} as const satisfies Record<string, StepForm>
