import type { Errors } from '../field.ts'
import type { StepForm } from '../step-form.ts'
import { goals, openQuestions } from './within-plan.ts'

/** Following up over time, goal by goal, and answering what the person and the relatives ask (F9). */
export const followUpForms = {
  'followUp.booked': {
    facts: ['booked', 'goal'],
    fields: [
      { kind: 'day', name: 'on', label: 'followUpOn', choices: [{ days: 28 }, { days: 84 }, { days: 182 }] },
      { kind: 'text', name: 'place', label: 'followUpPlace', optional: true },
    ],
  },
  'followUp.held': {
    facts: ['ownWords', 'booked', 'speech'],
    fields: [
      { kind: 'goals', name: 'goals', label: 'followUpGoals', optional: true, among: goals },
      { kind: 'long', name: 'personSays', label: 'personSays', optional: true },
    ],
    check: ({ goals, personSays }): Errors =>
      personSays || (goals as readonly unknown[]).length > 0 ? {} : { personSays: 'write' },
  },
  'question.answered': {
    facts: ['speech'],
    fields: [
      { kind: 'entry', name: 'id', label: 'whichQuestion', among: openQuestions },
      { kind: 'long', name: 'text', label: 'questionAnswer' },
    ],
  },
} as const satisfies Record<string, StepForm>
