import { isReceivingParty } from '../parties.ts'
import { defineProcess } from '../process.ts'
import { type DischargeContext, type DischargeValue, isSameRecipient, type Regions, underwayIn } from './context.ts'
import { schemas } from './events.ts'
import { type DischargeFacts, type DischargeState, emptyFacts } from './facts.ts'
import { fold } from './fold.ts'
import { discharge } from './machine.ts'
import { type DischargeRefusal, isForOthers, refusals } from './refusals.ts'
import { sectionOf } from './sections.ts'
import { senders } from './senders.ts'

export type { DischargeContext, DischargeValue, Regions } from './context.ts'
export { type DischargeDeadline, deadlines } from './deadlines.ts'
export { type DutyHolder, dutyHolder } from './duty-holder.ts'
export {
  type DeadlineKind,
  type DischargeEvent,
  type DischargeEventOf,
  type DischargeEventType,
  deadlineKinds,
  fixedContactTypes,
  type InformationItem,
  informationItems,
  type Recipient,
  type RecordedDischargeEvent,
  schemas,
} from './events.ts'
export {
  concerned,
  currentEstimate,
  currentReadiness,
  currentReceipts,
  type DischargeFacts,
  type DischargeState,
  openRequests,
  type Receipt,
  receiptOf,
  type StepTaken,
  validEstimates,
} from './facts.ts'
export { type Gap, type GapCode, gapCodes } from './gaps.ts'
export { type NextStep, nextSteps } from './next-steps.ts'
export { type Payment, type PaymentBlocker, payment } from './payment.ts'
export {
  type DischargePolicy,
  type DischargePolicyOverrides,
  defaultPolicy,
  policySchema,
  withDefaults,
} from './policy.ts'
export { references } from './references.ts'
export { type DischargeRefusal, refusalCodes } from './refusals.ts'
export { sectionOf } from './sections.ts'
export { senders } from './senders.ts'
export { revokedBy } from './taken.ts'

/** Stored with each process, so that one begun under older rules can be told apart. */
export const machineVersion = 'discharge@1'

export const { begin, decide, replay, missedBy, availableEvents } = defineProcess<
  typeof schemas,
  DischargeValue,
  DischargeContext,
  DischargeFacts,
  DischargeRefusal | 'NOT_NOW'
>({
  machine: discharge,
  schemas,
  senders,
  sectionOf,
  isNotRecipient: ({ context }, { unit, party }) =>
    isReceivingParty(party) && !context.recipients.some((one) => isSameRecipient(one, { unit, party })),
  isForOthers,
  refusals,
  isOver: (value) => value === 'interrupted' || value === 'closed',
  emptyFacts,
  fold,
})

export type DischargeStatus = 'notStarted' | 'underway' | 'interrupted' | 'closed'

/** Where the process as a whole stands. */
export const statusOf = ({ value }: DischargeState): DischargeStatus => (typeof value === 'object' ? 'underway' : value)

const beforeAdmission: Regions = {
  stay: 'admitted',
  admissionNotice: 'unassessed',
  permanentContact: 'missing',
  sip: 'undecided',
  dischargeInformation: 'pending',
  homecoming: 'awaited',
}

/** The value of every region: as they are, as they ended, or as they will begin. */
export const regions = (state: DischargeState): Regions => underwayIn(state) ?? state.facts.endedAs ?? beforeAdmission
