import { principalOf } from '#machines/parties.ts'
import type { When } from './clock.ts'
import type { GuestKey } from './guests.ts'
import { towns } from './lines.ts'
import { type UnitKey, units } from './region.ts'
import { assignmentsOf, type StaffKey, staff } from './staff.ts'
import type { PlanLine } from './story.ts'

type DataOf<T extends PlanLine[2]> = Extract<PlanLine, readonly [unknown, unknown, T, unknown]>[3]
type Voice = StaffKey | GuestKey

/** The lines that most stories of a plan have in common, with what differs between people as parameters. */

const idsOf = (keys: readonly UnitKey[]) => keys.map((key) => units[key].id)

/** The person's yes to the town's units, or to the units named. */
export const consents = (
  when: When,
  who: StaffKey,
  to: keyof typeof towns | readonly UnitKey[],
  more: Partial<DataOf<'consent.given'>> & { persons?: string[]; topics?: string[] } = {},
): PlanLine => {
  const { persons = [], topics = [], ...terms } = more
  const scope = { units: idsOf(typeof to === 'string' ? towns[to] : to), persons, topics }
  return [when, who, 'consent.given', { scope, form: 'oral', ...terms }]
}

export const offers = (
  when: When,
  who: StaffKey,
  informedHow = 'I samtal, och skriftligt på lättläst svenska',
): PlanLine => [when, who, 'sip.offered', { informedHow }]

export const matters = (
  when: When,
  who: Voice,
  text: string,
  told: DataOf<'whatMatters.recorded'>['told'] = 'self',
): PlanLine => [when, who, 'whatMatters.recorded', { text, told }]

export const takesPart = (
  when: When,
  who: Voice,
  stage: DataOf<'participation.recorded'>['stage'],
  how: DataOf<'participation.recorded'>['how'],
  more: { hindrance?: string; adaptation?: string } = {},
): PlanLine => [when, who, 'participation.recorded', { stage, how, ...more }]

/** Appoints a member of staff to hold the plan together. */
export const leads = (when: When, who: StaffKey, contact: StaffKey): PlanLine => {
  const { name, profession, phone } = staff[contact]
  const { unit } = assignmentsOf(contact)[0]
  const principal = principalOf(units[unit].party) ?? 'region'
  return [when, who, 'lead.appointed', { principal, name, profession, phone, unit: units[unit].id }]
}

export const acceptsLead = (when: When, who: StaffKey): PlanLine => [when, who, 'lead.accepted', {}]

export const invites = (when: When, who: StaffKey, unit: UnitKey, answerBy?: string): PlanLine => [
  when,
  who,
  'party.invited',
  { unit: units[unit].id, party: units[unit].party, answerBy },
]

export const comes = (when: When, ...who: readonly StaffKey[]): PlanLine[] =>
  who.map((one) => [when, one, 'party.answered', { answer: 'takesPart' }])

export const need = (when: When, who: StaffKey, lifeArea: number, text: string): PlanLine => [
  when,
  who,
  'need.added',
  { lifeArea, text },
]

export const goal = (
  when: When,
  who: Voice,
  id: string,
  text: string,
  more: Partial<DataOf<'goal.added'>> = {},
): PlanLine => [when, who, 'goal.added', { id, text, ownWords: true, horizon: 'short', ...more }]

/** What a unit does, by whom in it, from which day. */
export const action = (
  when: When,
  who: StaffKey,
  [unit, doer]: readonly [UnitKey, string],
  data: Omit<DataOf<'action.added'>, 'unit' | 'who' | 'principal'>,
): PlanLine => [
  when,
  who,
  'action.added',
  { ...data, unit: units[unit].id, who: doer, principal: principalOf(units[unit].party) },
]

/** What somebody does who is no unit of a principal's. */
export const byOther = (
  when: When,
  who: StaffKey,
  [other, doer]: readonly [NonNullable<DataOf<'action.added'>['other']>, string],
  data: Omit<DataOf<'action.added'>, 'other' | 'who'>,
): PlanLine => [when, who, 'action.added', { ...data, other, who: doer }]

export const done = (when: When, who: StaffKey, id: string, note?: string): PlanLine => [
  when,
  who,
  'action.done',
  { id, note },
]

export const confirms = (when: When, version: number, ...who: readonly StaffKey[]): PlanLine[] =>
  who.map((one) => [when, one, 'version.confirmed', { version }])

export const establishes = (when: When, who: StaffKey, othersNone = false): PlanLine => [
  when,
  who,
  'plan.established',
  { othersNone },
]

export const copies = (when: When, who: StaffKey, ...to: string[]): PlanLine => [
  when,
  who,
  'copy.given',
  { form: 'Utskrift, stor text', to },
]

export const books = (when: When, who: StaffKey, on: string, place?: string): PlanLine => [
  when,
  who,
  'followUp.booked',
  { on, place },
]

export const followsUp = (when: When, who: StaffKey, data: DataOf<'followUp.held'>): PlanLine => [
  when,
  who,
  'followUp.held',
  data,
]

export const asks = (when: When, who: GuestKey, id: string, text: string, of?: UnitKey): PlanLine => [
  when,
  who,
  'question.asked',
  { id, text, askedOf: of ? units[of].id : null },
]

export const replies = (when: When, who: StaffKey, id: string, text: string): PlanLine => [
  when,
  who,
  'question.answered',
  { id, text },
]

export const closes = (when: When, who: StaffKey, reason: DataOf<'sip.closed'>['reason'], note?: string): PlanLine => [
  when,
  who,
  'sip.closed',
  { reason, note },
]
