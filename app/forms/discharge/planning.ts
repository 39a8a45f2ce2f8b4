import { type InformationItem, informationItems } from '#machines/discharge/events.ts'
import type { Seen } from '../field.ts'
import type { StepForm } from '../step-form.ts'
import { inCase } from './units.ts'

/** The items that the reader's own unit owes an answer to, or all when it owes none. */
function owedItems({ step, actor }: Seen): readonly string[] {
  const owed = (step.discharge?.information ?? [])
    .filter(({ providedAt, owedBy }) => providedAt === null && owedBy === actor.unitName)
    .map(({ item }) => item as InformationItem)
  return owed.length > 0 ? [...new Set(owed)] : informationItems
}

/** Each receiving unit's own planning (LUS 2:6) and the questions between units (F5). */
export const planningForms = {
  'planning.started': {
    facts: ['needs', 'estimate', 'place', 'contact', 'speech'],
    fields: [
      { kind: 'radios', name: 'track', label: 'track', group: 'track', optional: true },
      { kind: 'long', name: 'note', label: 'planningNote', optional: true },
    ],
  },
  'planning.readyToReceive': {
    facts: ['estimate', 'contact', 'answer'],
    fields: [
      { kind: 'day', name: 'from', label: 'from', choices: ['planned', { days: 0 }, { days: 1 }] },
      { kind: 'radios', name: 'track', label: 'track', group: 'track', optional: true },
      { kind: 'long', name: 'note', label: 'planningNote', optional: true },
    ],
  },
  'planning.notConcerned': {
    facts: ['estimate', 'place'],
    fields: [{ kind: 'long', name: 'note', label: 'notConcernedNote', optional: true }],
  },
  'information.requested': {
    facts: ['question', 'answer', 'estimate'],
    fields: [
      { kind: 'radios', name: 'item', label: 'askItem', group: 'item' },
      { kind: 'long', name: 'note', label: 'question', optional: true },
      { kind: 'unit', name: 'owedBy', label: 'owedBy', among: inCase },
      {
        kind: 'moment',
        name: 'dueAt',
        label: 'dueAt',
        choices: [
          { days: 0, at: '16:00' },
          { days: 1, at: '12:00' },
          { days: 2, at: '12:00' },
        ],
      },
    ],
  },
  'information.provided': {
    facts: ['question'],
    fields: [
      { kind: 'radios', name: 'item', label: 'answerItem', group: 'item', among: owedItems },
      { kind: 'long', name: 'text', label: 'answer' },
    ],
  },
} as const satisfies Record<string, StepForm>
