import type { Party, Principal } from '../parties.ts'
import type { Sender } from '../process.ts'
import type { meetingModes, otherActors, participationStages, participationWays, SipEventOf } from './events.ts'

/** Who entered something, and when it happened. */
export type Mark = { at: string; by: Sender }
export type UnitOfParty = { unit: string; party: Party }

export type Consent = Mark & {
  word: 'given' | 'declined' | 'notPossible' | 'withdrawn'
  scope: SipEventOf<'consent.given'>['data']['scope'] | null
  excluded: readonly string[]
  form: SipEventOf<'consent.given'>['data']['form'] | null
  /** The last local date on which the consent holds, or null when it has no end. */
  validTo: string | null
  /** Why the answer is no, or how it was judged that none can be given. */
  note: string | null
  consulted: readonly string[]
}

/** The named person who holds the plan together for the principal with overall responsibility. */
export type Lead = {
  principal: Principal
  name: string
  phone: string
  profession: string | null
  unit: string | null
  appointedBy: Mark
  acceptedAt: string | null
}

export type Participation = Mark & {
  stage: (typeof participationStages)[number]
  how: (typeof participationWays)[number]
  hindrance: string | null
  adaptation: string | null
}

export type InvitedParty = UnitOfParty & {
  invited: Mark
  /** A local date, or an instant, or null when no time was set. */
  answerBy: string | null
  answer: SipEventOf<'party.answered'>['data']['answer'] | null
  answeredAt: string | null
  text: string | null
}

export type Meeting = {
  id: string
  at: string
  mode: (typeof meetingModes)[number]
  link: string | null
  status: 'booked' | 'cancelled' | 'held'
  attended: readonly string[]
  /** How many times it has been moved or called off since it was booked: the order of its calendar entries. */
  changes: number
}

export type Need = Mark & { id: string; lifeArea: number; text: string }
export type Goal = Mark & {
  id: string
  text: string
  ownWords: boolean
  horizon: 'long' | 'short'
  measure: string | null
}

export type Action = {
  id: string
  text: string
  /** The principal that answers for it; null when someone else does, or nobody yet. */
  principal: Principal | null
  other: (typeof otherActors)[number] | null
  unit: string | null
  who: string | null
  start: string
  when: string | null
  dueOn: string | null
  coupledWith: string | null
  /** `proposed` until a unit of the principal that would answer for it says yes. */
  status: 'proposed' | 'agreed' | 'done' | 'ended'
  /** The coupled action whose time moved, until this action's own principal has answered. */
  coupling: { movedBy: string; at: string } | null
  added: Mark
}

export type Question = {
  id: string
  text: string
  /** The one unit that owes the answer; null means whoever leads the plan. */
  askedOf: string | null
  asked: Mark
  answer: (Mark & { text: string }) | null
}

export type FollowUp = {
  on: string
  booked: Mark | null
  /** A later booking took its place. */
  replaced: boolean
  heldAt: string | null
  goals: SipEventOf<'followUp.held'>['data']['goals']
  personSays: string | null
}

export const gapCodes = ['NOT_CONFIRMED_BY', 'NO_OWN_WORDS', 'NO_FOLLOW_UP_DATE', 'NO_ADAPTATION_TRIED'] as const
export type GapCode = (typeof gapCodes)[number]
/** What good practice misses: passed all the same, by whom and in which event. */
export type Gap = Mark & { code: GapCode; unit: string | null; version: number }

type Entry = { id: string }

/** The next id of its kind that no entry has: `a1`, `a2`, … */
export function freeId(prefix: string, entries: readonly Entry[]): string {
  let number = entries.length + 1
  while (entries.some(({ id }) => id === `${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

export const isTaken = (entries: readonly Entry[], id: string | null | undefined): boolean =>
  entries.some((entry) => entry.id === id)
