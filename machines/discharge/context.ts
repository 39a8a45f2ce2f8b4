import { needsBothPrincipals, type ReceivingParty } from '../parties.ts'
import type { ProcessState } from '../process.ts'
import type { DischargeEvent, DischargeEventOf, InformationItem, Recipient } from './events.ts'

export type SipReason = NonNullable<DischargeEventOf<'sip.decided'>['data']['reason']>

/** Only what guards read. Lists are kept sorted, so that the same situation is the same context. */
export type DischargeContext = {
  needs: readonly ReceivingParty[]
  recipients: readonly Recipient[]
  /** The unit of the contact that is appointed or accepted. */
  contactUnit: string | null
  /** The readiness in force came with a decision on ÖPT or ÖRV. */
  openCareDecision: boolean
  /** Why no SIP is made, when that was decided and said. */
  sipReason: SipReason | null
  /** Where `sip` stood before the invitation, for when it is voided. */
  sipBefore: 'undecided' | 'required'
  owed: readonly { item: InformationItem; unit: string }[]
}

export type Regions = {
  stay: 'admitted' | 'ready' | 'discharged'
  admissionNotice: 'unassessed' | 'notNeeded' | 'due' | 'sent'
  permanentContact: 'missing' | 'appointed' | 'accepted'
  sip: 'undecided' | 'notApplicable' | 'required' | 'invited'
  dischargeInformation: 'pending' | 'sent'
  homecoming: 'awaited' | 'received' | 'followedUp'
}

export type DischargeValue = 'notStarted' | { underway: Regions } | 'interrupted' | 'closed'

export const initialContext: DischargeContext = {
  needs: [],
  recipients: [],
  contactUnit: null,
  openCareDecision: false,
  sipReason: null,
  sipBefore: 'undecided',
  owed: [],
}

type Bare<Facts = unknown> = ProcessState<DischargeValue, DischargeContext, Facts>

/** The regions while the process is underway, else null. */
export const underwayIn = ({ value }: Pick<Bare, 'value'>): Regions | null =>
  typeof value === 'object' ? value.underway : null

const byUnit = (a: Recipient, b: Recipient) =>
  a.unit === b.unit ? a.party.localeCompare(b.party) : a.unit < b.unit ? -1 : 1

export const isSameRecipient = (a: Recipient, b: Recipient): boolean => a.unit === b.unit && a.party === b.party

/** Both lists as one, sorted, each unit and party once. */
export const joinRecipients = (now: readonly Recipient[], more: readonly Recipient[]): Recipient[] =>
  [...now, ...more]
    .filter((one, index, all) => all.findIndex((other) => isSameRecipient(one, other)) === index)
    .map(({ unit, party }) => ({ unit, party }))
    .sort(byUnit)

/** The needed parties that no unit in the list answers for; municipal health care brings outpatient care (LUS 2:1). */
export function unreached(needs: readonly ReceivingParty[], recipients: readonly Recipient[]): ReceivingParty[] {
  const reach = new Set(needs)
  if (reach.has('municipalHealth')) reach.add('outpatient')
  return [...reach].filter((need) => !recipients.some(({ party }) => party === need))
}

/** The needed parties that the notice, added to those sent before, would not reach. */
export const missedByNotice = (context: DischargeContext, { data }: DischargeEventOf<'admissionNotice.sent'>) =>
  unreached(context.needs, joinRecipients(context.recipients, data.recipients))

/** True when the notice reaches a unit that has not got it: once sent, it is sent again for nothing else. */
export const addsRecipient = ({ recipients }: DischargeContext, { data }: DischargeEventOf<'admissionNotice.sent'>) =>
  joinRecipients(recipients, data.recipients).length > recipients.length

/** A SIP gives way to the coordinated care plan of open compulsory care (LUS 4:1). */
export const hasCarePlanInstead = ({ openCareDecision, sipReason }: DischargeContext): boolean =>
  openCareDecision || sipReason === 'coordinatedCarePlan'

/** Saying no to a SIP that both principals' care calls for, without saying why. */
export const lacksReason = ({ needs }: DischargeContext, { data }: DischargeEventOf<'sip.decided'>): boolean =>
  data.decision === 'notApplicable' && !data.reason && needsBothPrincipals(needs)

/** Care from both principals is needed now but was not when a SIP was judged not to apply, for no lasting reason. */
export const reopensSip = ({ needs, sipReason }: DischargeContext, { data }: DischargeEventOf<'need.assessed'>) =>
  needsBothPrincipals(data.needs) && !needsBothPrincipals(needs) && (!sipReason || sipReason === 'onePrincipal')

/** The unit of the permanent contact, appointed or accepted. */
export const isTheContact = ({ contactUnit }: DischargeContext, { unit }: { unit: string }): boolean =>
  contactUnit === unit

/** True when the unit has been asked for the item (or for anything) and has not answered. */
export const owes = ({ owed }: DischargeContext, { unit }: { unit: string }, item?: InformationItem): boolean =>
  owed.some((one) => one.unit === unit && (item === undefined || one.item === item))

/** A reason is enough to close a case in which nobody has confirmed the reception at home. */
export const saysWhy = (event: DischargeEvent): boolean => event.type === 'case.closed' && !!event.data.reason
