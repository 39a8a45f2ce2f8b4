import type { Field } from '../field.ts'
import type { StepForm } from '../step-form.ts'

const contact = [
  { kind: 'text', name: 'name', label: 'contactName' },
  { kind: 'text', name: 'profession', label: 'profession' },
  { kind: 'radios', name: 'type', label: 'contactType', group: 'contactType', optional: true, start: () => '1' },
  { kind: 'phone', name: 'phone', label: 'contactPhone' },
  { kind: 'radios', name: 'basis', label: 'basis', group: 'basis' },
  { kind: 'text', name: 'appointedBy', label: 'appointedBy' },
] as const satisfies readonly Field[]

/** The permanent care contact of outpatient care (LUS 2:5). */
export const contactForms = {
  'contact.appointed': { facts: ['estimate', 'place', 'speech'], fields: contact },
  'contact.accepted': { facts: ['contact', 'estimate', 'place'], fields: [] },
  'contact.declined': {
    facts: ['contact', 'estimate'],
    fields: [{ kind: 'long', name: 'reason', label: 'contactDeclineReason', optional: true }],
  },
  'contact.handedOver': {
    facts: ['contact', 'estimate'],
    fields: [...contact, { kind: 'long', name: 'reason', label: 'handoverReason' }],
  },
} as const satisfies Record<string, StepForm>
