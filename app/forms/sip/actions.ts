import { localDate } from '#machines/calendar.ts'
import type { Field } from '../field.ts'
import type { Answers, StepForm } from '../step-form.ts'
import { asNewEntry, liveActions, otherActions, undoneActions, unitsWithin } from './within-plan.ts'

const near = [{ days: 0 }, { days: 1 }, { days: 7 }] as const

/** An action has one owner by name: principal, unit and person, or somebody else. Without one it is not taken. */
const action = [
  { kind: 'long', name: 'text', label: 'actionText' },
  { kind: 'owner', name: 'owner', label: 'actionOwner', among: unitsWithin, others: true },
  { kind: 'text', name: 'who', label: 'actionWho' },
  { kind: 'day', name: 'start', label: 'actionStart', choices: near, start: ({ step }) => localDate(step.now) },
  { kind: 'text', name: 'when', label: 'actionWhen', optional: true },
  {
    kind: 'day',
    name: 'dueOn',
    label: 'actionDueOn',
    optional: true,
    choices: [{ days: 7 }, { days: 28 }, { days: 84 }],
  },
  { kind: 'pick', name: 'coupledWith', label: 'coupledWith', optional: true, among: otherActions },
] as const satisfies readonly Field[]

const withOwner = ({ owner, ...rest }: Answers): Answers => ({ ...rest, ...(owner as object) })
const askedAs = { unit: 'owner', principal: 'owner', other: 'owner' }

const noteOn = (label: 'actionNote' | 'endNote', among: typeof liveActions) =>
  [
    { kind: 'entry', name: 'id', label: 'whichAction', among },
    { kind: 'long', name: 'note', label, optional: true },
  ] as const satisfies readonly Field[]

/** Who does what and when (HSL 16:4, second and third points), and actions that hang together (F17). */
export const sipActionForms = {
  'action.added': {
    facts: ['ownWords', 'goal', 'consent'],
    fields: action,
    toData: (answers) => [asNewEntry(withOwner(answers))],
    askedAs,
  },
  'action.changed': {
    facts: ['moved', 'ownWords', 'consent'],
    fields: [{ kind: 'entry', name: 'id', label: 'whichAction', among: liveActions }, ...action],
    toData: (answers) => [withOwner(answers)],
    askedAs,
  },
  'action.done': { facts: ['goal'], fields: noteOn('actionNote', undoneActions) },
  'action.ended': { facts: ['goal'], fields: noteOn('endNote', liveActions) },
} as const satisfies Record<string, StepForm>
