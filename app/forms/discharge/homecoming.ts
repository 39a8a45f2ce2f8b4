import { staffParties } from '#machines/parties.ts'
import { options } from '../options.ts'
import type { StepForm } from '../step-form.ts'

const now = { kind: 'moment', choices: ['now'], start: () => 'now' } as const
const destination = {
  kind: 'radios',
  name: 'destination',
  label: 'destination',
  group: 'destination',
  start: () => 'home',
} as const

/** What the person is told, the way home and what follows (LUS 3:2, PL 3:2 b, F7, F8, F22). */
export const homecomingForms = {
  'person.told': {
    facts: ['estimate', 'contact', 'speech'],
    fields: [
      { kind: 'radios', name: 'what', label: 'what', group: 'what', start: ({ step }) => step.item ?? 'date' },
      { kind: 'radios', name: 'how', label: 'how', group: 'how', start: () => 'inPerson' },
      { kind: 'text', name: 'toldBy', label: 'toldBy' },
      { kind: 'check', name: 'relativeToo', label: 'relativeToo', optional: true },
    ],
  },
  'understanding.checked': {
    facts: ['estimate', 'understanding', 'speech'],
    fields: [
      { kind: 'radios', name: 'topic', label: 'topic', group: 'topic', start: ({ step }) => step.item ?? 'date' },
      { kind: 'radios', name: 'result', label: 'result', group: 'result' },
      { kind: 'checkboxes', name: 'aids', label: 'aids', group: 'aid', optional: true },
      { kind: 'long', name: 'note', label: 'understandingNote', optional: true },
    ],
  },
  'discharge.planned': {
    facts: ['estimate', 'home', 'contact'],
    fields: [
      { kind: 'day', name: 'on', label: 'on', choices: ['planned', { days: 0 }, { days: 1 }] },
      { kind: 'time', name: 'time', label: 'time', optional: true },
      destination,
      { kind: 'text', name: 'transport', label: 'transport', optional: true },
    ],
  },
  'discharge.carriedOut': {
    facts: ['estimate', 'contact'],
    fields: [{ ...now, name: 'at', label: 'dischargedAt' }, destination],
  },
  'dischargeInformation.sent': {
    facts: ['estimate', 'contact', 'answer'],
    fields: [
      { kind: 'units', name: 'recipients', label: 'informed', parties: staffParties },
      { kind: 'checkboxes', name: 'contents', label: 'contents', group: 'content' },
      { kind: 'legalBasis', name: 'legalBasis', label: 'legalBasis' },
    ],
  },
  'patientSummary.given': {
    facts: ['contact', 'speech', 'told'],
    fields: [
      { kind: 'radios', name: 'form', label: 'summaryForm', group: 'summaryForm', start: () => 'both' },
      {
        kind: 'checkboxes',
        name: 'languages',
        label: 'languages',
        group: 'language',
        start: ({ step }) => [step.view.person.language],
      },
    ],
  },
  'reception.confirmed': {
    facts: ['contact', 'answer', 'home'],
    fields: [
      { ...now, name: 'at', label: 'receivedAt' },
      { kind: 'lines', name: 'gapsFound', label: 'gapsFound', optional: true },
    ],
  },
  'followUpCall.made': {
    facts: ['contact', 'home', 'speech'],
    fields: [
      { ...now, name: 'at', label: 'calledAt' },
      { kind: 'long', name: 'outcome', label: 'outcome' },
      { kind: 'lines', name: 'actions', label: 'actions', optional: true },
    ],
  },
  'case.interrupted': {
    facts: ['estimate', 'place'],
    fields: [
      {
        kind: 'radios',
        name: 'reason',
        label: 'interruption',
        group: 'interruption',
        among: ({ actor }) => (actor.party === 'inpatient' ? options.interruption : ['deceased', 'movedOut', 'error']),
      },
      { kind: 'confirm', name: 'confirmed', label: 'confirmInterruption' },
    ],
  },
  'case.closed': {
    facts: ['contact'],
    fields: [
      { kind: 'long', name: 'reason', label: 'closeReason', optional: true },
      { kind: 'confirm', name: 'confirmed', label: 'confirmClosing' },
    ],
  },
} as const satisfies Record<string, StepForm>
