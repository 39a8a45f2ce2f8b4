import type { Field } from '../field.ts'
import type { Answers, StepForm } from '../step-form.ts'
import { unitsWithin } from './within-plan.ts'

const lead = [
  { kind: 'owner', name: 'owner', label: 'leadOwner', among: unitsWithin },
  { kind: 'text', name: 'name', label: 'leadName' },
  { kind: 'text', name: 'profession', label: 'leadProfession', optional: true },
  { kind: 'phone', name: 'phone', label: 'leadPhone' },
] as const satisfies readonly Field[]

const toData = ({ owner, ...named }: Answers) => [{ ...named, ...(owner as object) }]
const askedAs = { unit: 'owner', principal: 'owner' }

/** The principal with the overall responsibility, by a named person (HSL 16:4, fourth point). */
export const leadForms = {
  'lead.appointed': { facts: ['contact', 'ownWords', 'speech'], fields: lead, toData, askedAs },
  'lead.accepted': { facts: ['lead', 'ownWords', 'goal', 'booked'], fields: [] },
  'lead.handedOver': {
    facts: ['lead', 'contact'],
    fields: [...lead, { kind: 'long', name: 'reason', label: 'leadHandoverReason', optional: true }],
    toData,
    askedAs,
  },
} as const satisfies Record<string, StepForm>
