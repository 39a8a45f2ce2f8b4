import { type StaffParty, staffParties } from '#machines/parties.ts'
import type { Errors, Seen } from '../field.ts'
import type { OptionOf } from '../options.ts'
import type { StepForm } from '../step-form.ts'

type Basis = OptionOf<'legalBasis'>

/**
 * Why secrecy yields for someone who cannot consent: health care may give what is needed for care (OSL 25:13), social
 * services have no such rule and judge in each case.
 */
const basesFor = (party: StaffParty | null): readonly Basis[] =>
  party === 'socialServices' ? ['MENPROVNING', 'OSL_26_9', 'OSL_10_2'] : ['OSL_25_13', 'OSL_25_12', 'MENPROVNING']

const everyUnit = ({ step: { units } }: Seen) => units

/** The person's yes or no, by whom and what it covers, and what is done where none can be given (HSL 16:4, OSL 25:13). */
export const consentForms = {
  'consent.given': {
    facts: ['consent', 'chosen', 'speech'],
    fields: [
      { kind: 'units', name: 'units', label: 'consentUnits', parties: staffParties, among: everyUnit },
      { kind: 'names', name: 'persons', label: 'consentPersons', optional: true },
      { kind: 'names', name: 'topics', label: 'consentTopics', optional: true },
      { kind: 'names', name: 'excluded', label: 'consentExcluded', optional: true },
      { kind: 'radios', name: 'form', label: 'consentForm', group: 'consentForm' },
      {
        kind: 'day',
        name: 'validTo',
        label: 'consentValidTo',
        optional: true,
        choices: [{ days: 182 }, { days: 365 }],
        start: () => 'none',
      },
    ],
    askedAs: { 'scope.units': 'units' },
    toData: ({ units, persons, topics, ...terms }) => [
      {
        scope: { units: (units as readonly { unit: string }[]).map(({ unit }) => unit), persons, topics },
        ...terms,
      },
    ],
  },
  'consent.declined': {
    facts: ['proposal', 'speech'],
    fields: [{ kind: 'long', name: 'reason', label: 'consentDeclineReason', optional: true }],
  },
  'consent.notPossible': {
    facts: ['proposal', 'chosen', 'speech'],
    fields: [
      { kind: 'long', name: 'assessment', label: 'assessment' },
      { kind: 'names', name: 'consulted', label: 'consulted', optional: true },
      {
        kind: 'legalBasis',
        name: 'legalBasis',
        label: 'consentLegalBasis',
        among: ({ actor }) => basesFor(actor.party),
      },
    ],
    check: ({ legalBasis }, party): Errors =>
      basesFor(party).includes((legalBasis as { kind: Basis }).kind) ? {} : { legalBasis: 'choose' },
    toData: ({ consulted = [], ...judged }) => [{ ...judged, consulted }],
  },
  'consent.withdrawn': {
    facts: ['consent'],
    fields: [{ kind: 'long', name: 'note', label: 'withdrawNote', optional: true }],
  },
} as const satisfies Record<string, StepForm>
