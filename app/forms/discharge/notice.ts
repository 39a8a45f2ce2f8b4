import { receivingParties } from '#machines/parties.ts'
import type { Seen } from '../field.ts'
import { options } from '../options.ts'
import type { StepForm } from '../step-form.ts'
import { ofMyParty, receivingInCase } from './units.ts'

const answered = { kind: 'constant', name: 'notice', label: 'notice', value: 'admissionNotice' } as const
const certainty = { kind: 'radios', name: 'certainty', label: 'certainty', group: 'certainty' } as const

/** True when the new date is already sent and what is left is to call about it: then nothing but the calls is new. */
const isToCall = ({ step: { view } }: Seen) =>
  [view.step, ...view.otherSteps].some((step) => step?.task === 'callRecipients')

/** The need, the notice of admission, and the answers to it (LUS 2:1–4). */
export const noticeForms = {
  'need.assessed': {
    facts: ['needs', 'place', 'home'],
    fields: [
      { kind: 'checkboxes', name: 'needs', label: 'needs', group: 'need', orNone: true },
      { kind: 'moment', name: 'assessedAt', label: 'assessedAt', choices: ['now'], start: () => 'now' },
    ],
  },
  'admissionNotice.sent': {
    facts: ['needs', 'place', 'home', 'speech'],
    fields: [
      { kind: 'units', name: 'recipients', label: 'recipients', parties: receivingParties },
      {
        kind: 'day',
        name: 'estimatedDischargeOn',
        label: 'estimate',
        choices: ['planned', { days: 2 }, { days: 3 }, { days: 5 }, { days: 7 }],
      },
      { ...certainty, start: () => 'preliminary' },
      { kind: 'radios', name: 'channel', label: 'channel', group: 'channel', start: () => 'app' },
    ],
  },
  'notice.acknowledged': { facts: ['needs', 'estimate', 'place', 'home', 'speech'], fields: [answered] },
  'notice.declined': {
    facts: ['place', 'home'],
    fields: [answered, { kind: 'radios', name: 'reason', label: 'declineReason', group: 'declineReason' }],
  },
  'notice.forwarded': {
    facts: ['estimate', 'place'],
    fields: [answered, { kind: 'unit', name: 'toUnit', label: 'toUnit', among: ofMyParty }],
  },
  'notice.voided': {
    facts: ['estimate', 'place'],
    fields: [
      {
        kind: 'radios',
        name: 'notice',
        label: 'notice',
        group: 'notice',
        among: ({ actor }) =>
          options.notice.filter((notice) => (notice === 'sipInvitation') === (actor.party === 'outpatient')),
      },
      { kind: 'radios', name: 'kind', label: 'voidKind', group: 'voidKind' },
      { kind: 'long', name: 'reason', label: 'voidReason' },
    ],
  },
  'estimate.changed': {
    facts: ['estimate', 'place'],
    fields: [
      {
        kind: 'day',
        name: 'estimatedDischargeOn',
        label: 'newEstimate',
        choices: ['planned', { days: 0 }, { days: 1 }, { days: 2 }, { days: 3 }],
        start: (seen) => (isToCall(seen) ? (seen.step.discharge?.estimate?.on ?? null) : null),
      },
      certainty,
      {
        kind: 'long',
        name: 'reason',
        label: 'changeReason',
        start: (seen) => (isToCall(seen) ? (seen.step.discharge?.estimate?.reason ?? null) : null),
      },
      { kind: 'called', name: 'called', label: 'called', optional: true, among: receivingInCase },
    ],
  },
} as const satisfies Record<string, StepForm>
