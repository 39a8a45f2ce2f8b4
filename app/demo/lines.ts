import type { ReceivingParty } from '#machines/parties.ts'
import type { Clock, When } from './clock.ts'
import { recipients, type UnitKey, units } from './region.ts'
import { assignmentsOf, type StaffKey, staff } from './staff.ts'
import type { Line } from './story.ts'

type DataOf<T extends Line[2]> = Extract<Line, readonly [unknown, unknown, T, unknown]>[3]

/** The lines that most stories have in common, with what differs between people as parameters. */

const everyNeed: readonly ReceivingParty[] = ['outpatient', 'socialServices', 'municipalHealth']

export const towns = {
  sunneras: ['bjorken', 'assessorsSunneras', 'nursesSunneras'],
  ekeby: ['angen', 'assessorsEkeby', 'nursesEkeby'],
} as const satisfies Record<string, readonly UnitKey[]>

export const consented = { kind: 'CONSENT', note: 'Muntligt samtycke till avdelningen.' }

export const needs = ({ at }: Clock, when: When, who: StaffKey, some = everyNeed): Line => [
  when,
  who,
  'need.assessed',
  { needs: [...some], assessedAt: at(when) },
]

/** The notice to a town's units, or to the units named, with the date one hopes for, in days from today. */
export const notice = (
  { on }: Clock,
  when: When,
  who: StaffKey,
  to: keyof typeof towns | readonly UnitKey[],
  homeInDays: number,
  certainty: 'preliminary' | 'probable' | 'fixed' = 'preliminary',
): Line => [
  when,
  who,
  'admissionNotice.sent',
  {
    recipients: recipients(...(typeof to === 'string' ? towns[to] : to)),
    estimatedDischargeOn: on(homeInDays),
    certainty,
    channel: 'app',
  },
]

export const acknowledged = (when: When, ...who: readonly StaffKey[]): Line[] =>
  who.map((one) => [when, one, 'notice.acknowledged', { notice: 'admissionNotice' }])

export const moved = (
  { on }: Clock,
  when: When,
  who: StaffKey,
  homeInDays: number,
  certainty: 'preliminary' | 'probable' | 'fixed',
  reason: string,
): Line => [when, who, 'estimate.changed', { estimatedDischargeOn: on(homeInDays), certainty, reason }]

/** Appointed by the head of the unit, for the member of staff named. */
export const appointed = (
  when: When,
  who: StaffKey,
  contact: StaffKey,
  basis: 'wish' | 'knowsPerson' | 'routine',
): Line => {
  const { name, profession, phone } = staff[contact]
  const { headName } = units[assignmentsOf(who)[0].unit]
  return [when, who, 'contact.appointed', { name, profession, phone, basis, appointedBy: headName }]
}

export const accepted = (when: When, who: StaffKey): Line => [when, who, 'contact.accepted', {}]

export const told = (
  when: When,
  who: StaffKey,
  what: 'date' | 'contact' | 'plan' | 'readiness',
  how: 'inPerson' | 'phone' | 'letter' | 'video' = 'inPerson',
  relativeToo = false,
): Line => [when, who, 'person.told', { what, how, toldBy: staff[who].name, relativeToo }]

export const planning = (when: When, who: StaffKey, data: DataOf<'planning.started'> = {}): Line => [
  when,
  who,
  'planning.started',
  data,
]

export const canReceive = (when: When, who: StaffKey, data: DataOf<'planning.readyToReceive'> = {}): Line => [
  when,
  who,
  'planning.readyToReceive',
  data,
]

export const asks = (
  when: When,
  who: StaffKey,
  item: DataOf<'information.requested'>['item'],
  of: UnitKey,
  dueAt: string,
  note?: string,
): Line => [when, who, 'information.requested', { item, owedBy: units[of].id, dueAt, note }]

export const answers = (
  when: When,
  who: StaffKey,
  item: DataOf<'information.provided'>['item'],
  text: string,
): Line => [when, who, 'information.provided', { item, text }]

export const ready = (when: When, who: StaffKey, judge: StaffKey): Line => [
  when,
  who,
  'ready.declared',
  { judgedBy: staff[judge].name, legalBasis: consented },
]

export const sipRequired = (when: When, who: StaffKey): Line => [when, who, 'sip.decided', { decision: 'required' }]

export const sipInvited = (when: When, who: StaffKey, to: keyof typeof towns): Line => [
  when,
  who,
  'sip.invited',
  { invitees: recipients(...towns[to]), consent: `Muntligt samtycke till ${staff[who].name}` },
]

export const measures = (when: When, who: StaffKey, note?: string): Line => [
  when,
  who,
  'outpatientMeasures.confirmed',
  { note },
]

export const leaves = (
  { at }: Clock,
  when: When,
  who: StaffKey,
  destination: DataOf<'discharge.carriedOut'>['destination'] = 'home',
): Line => [when, who, 'discharge.carriedOut', { at: at(when), destination }]

export const summary = (when: When, who: StaffKey, languages: string[] = ['sv']): Line => [
  when,
  who,
  'patientSummary.given',
  { form: 'both', languages },
]

export const informed = (when: When, who: StaffKey, to: readonly UnitKey[], contents: string[]): Line => [
  when,
  who,
  'dischargeInformation.sent',
  { recipients: recipients(...to), legalBasis: consented, contents },
]

export const received = ({ at }: Clock, when: When, who: StaffKey, gapsFound?: string[]): Line => [
  when,
  who,
  'reception.confirmed',
  { at: at(when), gapsFound },
]

export const called = ({ at }: Clock, when: When, who: StaffKey, outcome: string, actions?: string[]): Line => [
  when,
  who,
  'followUpCall.made',
  { at: at(when), outcome, actions },
]
