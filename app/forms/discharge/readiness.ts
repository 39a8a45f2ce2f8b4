import { staffParties } from '#machines/parties.ts'
import type { StepForm } from '../step-form.ts'

/** Ready for discharge, outpatient measures and the SIP (LUS 3:1, 4:1–3, 5:5). */
export const readinessForms = {
  'ready.declared': {
    facts: ['estimate', 'contact', 'place'],
    fields: [
      {
        kind: 'text',
        name: 'judgedBy',
        label: 'judgedBy',
        start: ({ actor }) => (actor.role === 'physician' ? actor.name : null),
      },
      { kind: 'legalBasis', name: 'legalBasis', label: 'legalBasis' },
      { kind: 'check', name: 'openCareDecision', label: 'openCareDecision', optional: true },
      { kind: 'confirm', name: 'confirmed', label: 'confirmReady' },
    ],
  },
  'ready.withdrawn': {
    facts: ['estimate', 'place'],
    fields: [{ kind: 'long', name: 'reason', label: 'withdrawReason' }],
  },
  'outpatientMeasures.confirmed': {
    facts: ['estimate', 'contact'],
    fields: [{ kind: 'long', name: 'note', label: 'measuresNote', optional: true }],
  },
  'outpatientMeasures.missing': {
    facts: ['estimate', 'contact'],
    fields: [{ kind: 'long', name: 'note', label: 'missingNote' }],
  },
  'sip.decided': {
    facts: ['needs', 'estimate', 'contact'],
    fields: [
      { kind: 'radios', name: 'decision', label: 'decision', group: 'decision' },
      {
        kind: 'radios',
        name: 'reason',
        label: 'sipReason',
        group: 'sipReason',
        when: { field: 'decision', is: 'notApplicable' },
      },
    ],
  },
  'sip.invited': {
    facts: ['estimate', 'contact', 'speech'],
    fields: [
      { kind: 'units', name: 'invitees', label: 'invitees', parties: staffParties },
      { kind: 'radios', name: 'consent', label: 'consent', group: 'consent' },
    ],
  },
} as const satisfies Record<string, StepForm>
