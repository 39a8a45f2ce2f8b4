import { localDate } from '#machines/calendar.ts'
import type { Consent, Gap } from './entries.ts'
import type { SipRecorded } from './events.ts'
import type { SipFacts, SipState } from './facts.ts'
import type { Folds } from './fold.ts'
import { acceptedBy } from './fold-action.ts'
import { regions } from './regions.ts'

const noDetails = { scope: null, excluded: [], form: null, validTo: null, note: null, consulted: [] } as const

/** The units that answer for something in the plan, in the order of the alphabet. */
export function contributingUnits({ actions }: SipFacts): string[] {
  const units = actions.flatMap(({ status, principal, unit }) =>
    status !== 'ended' && principal && unit ? [unit] : [],
  )
  return [...new Set(units)].sort()
}

/** The contributing units that have not confirmed the version. */
export const unconfirmedUnits = (facts: SipFacts, version: number): string[] =>
  contributingUnits(facts).filter(
    (unit) => !facts.confirmations.some((confirmed) => confirmed.unit === unit && confirmed.version === version),
  )

function gapsAtEstablishment(facts: SipFacts, event: SipRecorded<'plan.established'>, version: number): Gap[] {
  const mark = { version: event.version, at: event.at, by: event.by }
  const hasDate = facts.followUps.some(({ heldAt, replaced }) => !heldAt && !replaced)
  return [
    ...unconfirmedUnits(facts, version).map((unit) => ({ code: 'NOT_CONFIRMED_BY' as const, unit, ...mark })),
    ...(facts.whatMatters ? [] : [{ code: 'NO_OWN_WORDS' as const, unit: null, ...mark }]),
    ...(hasDate ? [] : [{ code: 'NO_FOLLOW_UP_DATE' as const, unit: null, ...mark }]),
  ]
}

function establish(facts: SipFacts, event: SipRecorded<'plan.established'>, before: SipState): SipFacts {
  const version = before.context.version + 1
  const consent = regions(before).consent === 'notPossible' ? 'notPossible' : 'given'
  return {
    ...facts,
    othersNone: event.data.othersNone ?? facts.othersNone,
    versions: [...facts.versions, { version, consent, at: event.at, by: event.by }],
    gaps: [...facts.gaps, ...gapsAtEstablishment(facts, event, version)],
  }
}

function holdFollowUp(facts: SipFacts, { at, data }: SipRecorded<'followUp.held'>): SipFacts {
  const held = { heldAt: at, goals: data.goals, personSays: data.personSays ?? null }
  const isBooked = facts.followUps.some(({ heldAt, replaced }) => !heldAt && !replaced)
  const unbooked = { on: data.on ?? localDate(at), booked: null, replaced: false, ...held }
  return {
    ...facts,
    followUps: isBooked
      ? facts.followUps.map((booked) => (booked.heldAt || booked.replaced ? booked : { ...booked, ...held }))
      : [...facts.followUps, unbooked],
  }
}

type CourseEvents =
  | `sip.${'proposed' | 'offered' | 'closed'}`
  | `consent.${'given' | 'declined' | 'notPossible' | 'withdrawn'}`
  | 'version.confirmed'
  | 'plan.established'
  | 'copy.given'
  | `followUp.${'booked' | 'held'}`

/** What proposing, consenting, establishing, following up and closing leave in the facts. */
export const courseFolds: Folds<CourseEvents> = {
  'sip.proposed': (facts, { at, by, data }) => ({
    ...facts,
    proposed: { reason: data.reason, dischargeProcess: data.dischargeProcess ?? null, at, by },
    units: data.askedOf ? { ...facts.units, [data.askedOf.unit]: data.askedOf.party } : facts.units,
  }),
  'sip.offered': (facts, { at, by, data }) => ({ ...facts, offered: { informedHow: data.informedHow, at, by } }),
  'consent.given': (facts, { at, by, data }) => {
    const { scope, form } = data
    const terms = { scope, form, excluded: data.excluded ?? [], validTo: data.validTo ?? null }
    return { ...facts, consent: { ...noDetails, ...terms, word: 'given', at, by } satisfies Consent }
  },
  'consent.declined': (facts, { at, by, data }) => ({
    ...facts,
    consent: { ...noDetails, word: 'declined', note: data.reason ?? null, at, by },
  }),
  'consent.notPossible': (facts, { at, by, data }) => ({
    ...facts,
    consent: { ...noDetails, word: 'notPossible', note: data.assessment, consulted: data.consulted, at, by },
  }),
  'consent.withdrawn': (facts, { at, by, data }) => ({
    ...facts,
    consent: { ...noDetails, word: 'withdrawn', note: data.note ?? null, at, by },
  }),
  'version.confirmed': (facts, { at, by, data }) => ({
    ...facts,
    actions: facts.actions.map((action) => acceptedBy(action, by)),
    confirmations: [
      ...facts.confirmations.filter(({ unit }) => unit !== by.unit),
      { unit: by.unit, party: by.party, version: data.version, at, by },
    ],
  }),
  'plan.established': establish,
  'copy.given': (facts, { at, by, data }, before) => ({
    ...facts,
    copies: [...facts.copies, { version: before.context.version, form: data.form, to: data.to, at, by }],
  }),
  'followUp.booked': (facts, { at, by, data }) => ({
    ...facts,
    followUps: [
      ...facts.followUps.map((earlier) => (earlier.heldAt ? earlier : { ...earlier, replaced: true })),
      { on: data.on, booked: { at, by }, replaced: false, heldAt: null, goals: [], personSays: null },
    ],
  }),
  'followUp.held': holdFollowUp,
  'sip.closed': (facts, { at, by, data }) => ({
    ...facts,
    closed: { reason: data.reason, note: data.note ?? null, at, by },
  }),
}
