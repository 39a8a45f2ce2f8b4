import type { ReceivingParty } from '../parties.ts'
import type { ProcessState, Sender } from '../process.ts'
import { type DischargeContext, type DischargeValue, isSameRecipient, type Regions } from './context.ts'
import type { DeadlineKind, DischargeEventOf, DischargeEventType, InformationItem, Recipient } from './events.ts'
import type { Gap } from './gaps.ts'

type Data<T extends DischargeEventType> = DischargeEventOf<T>['data']
type At = { at: string }

export type Ladder =
  | 'notified'
  | 'acknowledged'
  | 'planning'
  | 'readyToReceive'
  | 'notConcerned'
  | 'declined'
  | 'forwarded'

/** What a receiving unit has got and answered. `void` when the notice was, `heardAt` when it last answered anything. */
export type Receipt = Recipient & {
  noticedAt: string
  ladder: Ladder
  answeredAt: string | null
  heardAt: string | null
  void: boolean
  toUnit?: string
} & Partial<Data<'planning.started'>>

export type Estimate = At & {
  on: string
  certainty: Data<'estimate.changed'>['certainty']
  reason: string | null
  version: number
  toldAt: string | null
  called: readonly { unit: string; spokeTo: string }[]
  void: boolean
}

export type Contact = Data<'contact.appointed'> & { unit: string; appointedAt: string }

/** `askedBy` grows when the same item is asked for again; `dueAt` is the earliest time asked for. */
export type InformationRequest = {
  item: InformationItem
  owedBy: string
  party: Recipient['party'] | 'inpatient'
  askedAt: readonly string[]
  askedBy: readonly string[]
  dueAt: string
  note: string | null
  provided: (At & { text: string; unit: string }) | null
}

/** A step that somebody has taken. */
export type StepTaken = At & { type: DischargeEventType; by: Sender }

export type Readiness = At & { judgedBy: string; basis: string; openCareDecision: boolean; withdrawnAt: string | null }
export type Measures = At & { unit: string; state: 'confirmed' | 'missing'; note: string | null }

/** Everything about a discharge that its guards need not read: a fold of the events. */
export type DischargeFacts = {
  admission: (Data<'admission.registered'> & { ward: string }) | null
  needs: readonly ReceivingParty[] | null
  /** An assessment that found no need has been made. */
  saidNoNeed: boolean
  /** The instant from which the 24 hours of the notice run, or null while there is nothing to send (LUS 2:3). */
  noticeRunsFrom: string | null
  firstNoticeAt: string | null
  receipts: readonly Receipt[]
  estimates: readonly Estimate[]
  contact: { current: Contact | null; acceptedAt: string | null; previous: Contact | null }
  /** When a contact was first appointed, and the estimated date that then was in force. */
  appointment: (At & { unit: string; estimatedOn: string | null }) | null
  requests: readonly InformationRequest[]
  readiness: Readiness | null
  measures: readonly Measures[]
  sip: { decision: Data<'sip.decided'> | null; invitation: (At & { unit: string } & Data<'sip.invited'>) | null }
  told: Readonly<Partial<Record<Data<'person.told'>['what'], At & Data<'person.told'>>>>
  understanding: Readonly<
    Partial<Record<Data<'understanding.checked'>['topic'], { checkedAt: string } & Data<'understanding.checked'>>>
  >
  plan: Data<'discharge.planned'> | null
  discharge: Data<'discharge.carriedOut'> | null
  information: (At & { recipients: readonly { unit: string; party: string }[]; contents: readonly string[] }) | null
  summary: (At & Data<'patientSummary.given'>) | null
  reception: (Data<'reception.confirmed'> & { unit: string }) | null
  followUpCall: (Data<'followUpCall.made'> & { unit: string }) | null
  /** Deadlines that the job has reported as passed: each is the draft of a deviation, never more. */
  passed: readonly { kind: DeadlineKind; dueAt: string; unit: string | null; item: InformationItem | null }[]
  voided: readonly (At & Data<'notice.voided'>)[]
  end: (At & { how: 'interrupted' | 'closed'; reason: string | null; by: Sender }) | null
  /** The regions as they stood when the process ended. */
  endedAs: Regions | null
  gaps: readonly Gap[]
  /** The steps in force, oldest first: when each sender last took each, neither withdrawn nor voided since. */
  taken: readonly StepTaken[]
}

export type DischargeState = ProcessState<DischargeValue, DischargeContext, DischargeFacts>

export const emptyFacts: DischargeFacts = {
  admission: null,
  needs: null,
  saidNoNeed: false,
  noticeRunsFrom: null,
  firstNoticeAt: null,
  receipts: [],
  estimates: [],
  contact: { current: null, acceptedAt: null, previous: null },
  appointment: null,
  requests: [],
  readiness: null,
  measures: [],
  sip: { decision: null, invitation: null },
  told: {},
  understanding: {},
  plan: null,
  discharge: null,
  information: null,
  summary: null,
  reception: null,
  followUpCall: null,
  passed: [],
  voided: [],
  end: null,
  endedAs: null,
  gaps: [],
  taken: [],
}

const hasIt = ({ void: isVoid, ladder }: Receipt): boolean => !isVoid && ladder !== 'declined' && ladder !== 'forwarded'

/** The receipts of the units that have the notice now, in the order they got it. */
export const currentReceipts = ({ receipts }: DischargeFacts): Receipt[] => receipts.filter(hasIt)

/** The receiving units that have not said that the person does not concern them. */
export const concerned = (facts: DischargeFacts): Receipt[] =>
  currentReceipts(facts).filter(({ ladder }) => ladder !== 'notConcerned')

/** The receipt of the unit while it has the notice. */
export const receiptOf = (facts: DischargeFacts, one: Recipient): Receipt | undefined =>
  currentReceipts(facts).find((receipt) => isSameRecipient(receipt, one))

/** The estimate in force, and all that are, oldest first. */
export const validEstimates = ({ estimates }: DischargeFacts): Estimate[] => estimates.filter((one) => !one.void)
export const currentEstimate = (facts: DischargeFacts): Estimate | undefined => validEstimates(facts).at(-1)

/** The readiness in force, or null when there is none or it was withdrawn. */
export const currentReadiness = ({ readiness }: DischargeFacts): Readiness | null =>
  readiness && !readiness.withdrawnAt ? readiness : null

/** The requests for information that have no answer yet. */
export const openRequests = ({ requests }: DischargeFacts): InformationRequest[] =>
  requests.filter(({ provided }) => !provided)
