import { hasLegalBasis } from '../legal-basis.ts'
import type { Refusals, Sender } from '../process.ts'
import {
  addsRecipient,
  hasCarePlanInstead,
  isTheContact,
  lacksReason,
  missedByNotice,
  owes,
  type Regions,
  saysWhy,
  underwayIn,
} from './context.ts'
import type { DischargeEvent, DischargeEventOf, DischargeEventType } from './events.ts'
import type { DischargeState } from './facts.ts'

/** The hard guards of the discharge by name, beside those that any process has. */
export const refusalCodes = [
  'RECIPIENT_MISSING',
  'NOT_ADMITTED',
  'NOT_READY',
  'LEGAL_BASIS_MISSING',
  'REASON_MISSING',
  'NOT_THE_CONTACT',
  'COORDINATED_CARE_PLAN_INSTEAD',
  'NOT_DISCHARGED',
  'RECEPTION_NOT_CONFIRMED',
] as const
export type DischargeRefusal = (typeof refusalCodes)[number]

type Row<T extends DischargeEventType> = Refusals<DischargeState, DischargeEventOf<T>, DischargeRefusal | 'NOT_NOW'>

const isIn = <R extends keyof Regions>(state: DischargeState, region: R, at: Regions[R]): boolean =>
  underwayIn(state)?.[region] === at

const notTheContact = {
  code: 'NOT_THE_CONTACT',
  known: true,
  refuses: (state: DischargeState, { by }: DischargeEvent) => !isTheContact(state.context, by),
} as const

const notAtHome = (state: DischargeState) => !isIn(state, 'stay', 'discharged')
const atHome = { code: 'NOT_NOW', known: true, refuses: (state: DischargeState) => !notAtHome(state) } as const
const carePlanInstead = ({ context }: DischargeState) => hasCarePlanInstead(context)

/** Nothing that this party may void has been sent. */
function nothingToVoid(state: DischargeState, { by }: { by: Sender }): boolean {
  if (by.party === 'outpatient') return !isIn(state, 'sip', 'invited')
  return !(
    isIn(state, 'admissionNotice', 'sent') ||
    isIn(state, 'stay', 'ready') ||
    isIn(state, 'dischargeInformation', 'sent')
  )
}

/** Why an event is refused where the law or logic forbids it. Each guard is the same function that the machine asks. */
export const refusals: { readonly [T in DischargeEventType]?: Row<T> } = {
  'need.assessed': { because: [atHome] },
  'estimate.changed': { because: [atHome] },
  'admissionNotice.sent': {
    because: [
      {
        code: 'NOT_NOW',
        refuses: (state, event) => isIn(state, 'admissionNotice', 'sent') && !addsRecipient(state.context, event),
      },
      { code: 'RECIPIENT_MISSING', refuses: ({ context }, event) => missedByNotice(context, event) },
    ],
  },
  'notice.voided': { because: [{ code: 'NOT_NOW', known: true, refuses: nothingToVoid }] },
  'contact.accepted': { because: [notTheContact] },
  'contact.declined': { because: [notTheContact] },
  'information.provided': {
    because: [{ code: 'NOT_NOW', known: true, refuses: ({ context }, { by }) => !owes(context, by) }],
  },
  'ready.declared': {
    notHere: () => 'NOT_ADMITTED',
    because: [{ code: 'LEGAL_BASIS_MISSING', refuses: (_, { data }) => !hasLegalBasis(data.legalBasis) }],
  },
  'ready.withdrawn': { notHere: () => 'NOT_READY' },
  'sip.decided': {
    because: [{ code: 'REASON_MISSING', refuses: ({ context }, event) => lacksReason(context, event) }],
  },
  'sip.invited': {
    notHere: (state) => (carePlanInstead(state) ? 'COORDINATED_CARE_PLAN_INSTEAD' : null),
    because: [{ code: 'COORDINATED_CARE_PLAN_INSTEAD', known: true, refuses: carePlanInstead }, notTheContact],
  },
  'discharge.carriedOut': { notHere: () => 'NOT_READY' },
  'dischargeInformation.sent': {
    because: [
      { code: 'NOT_NOW', known: true, refuses: (state) => isIn(state, 'stay', 'admitted') },
      { code: 'LEGAL_BASIS_MISSING', refuses: (_, { data }) => !hasLegalBasis(data.legalBasis) },
    ],
  },
  'reception.confirmed': { because: [{ code: 'NOT_NOW', known: true, refuses: notAtHome }] },
  'case.closed': {
    notHere: () => 'NOT_DISCHARGED',
    because: [
      { code: 'NOT_DISCHARGED', known: true, refuses: notAtHome },
      {
        code: 'RECEPTION_NOT_CONFIRMED',
        refuses: (state, event) => isIn(state, 'homecoming', 'awaited') && !saysWhy(event),
      },
    ],
  },
}

const othersMayInterruptFor = ['deceased', 'movedOut', 'error'] as const

/** True when the event's own data make it someone else's to send. */
export function isForOthers({ context }: DischargeState, event: DischargeEvent): boolean {
  const { by } = event
  switch (event.type) {
    case 'notice.voided':
      return (event.data.notice === 'sipInvitation') !== (by.party === 'outpatient')
    case 'information.provided':
      return context.owed.some(({ item }) => item === event.data.item) && !owes(context, by, event.data.item)
    case 'case.interrupted':
      return by.party !== 'inpatient' && !(othersMayInterruptFor as readonly string[]).includes(event.data.reason)
    default:
      return false
  }
}
