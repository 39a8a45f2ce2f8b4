import type { UnitChoice } from '#app/domain/views.ts'
import type { Entry, Seen } from '../field.ts'
import type { Answers } from '../step-form.ts'

/**
 * The units that the plan can name: those that the consent covers, those that hold the plan together and one's own;
 * before anybody has asked for consent, those that are in it; any, where none can be given.
 */
export function unitsWithin({ step: { plan, units }, actor }: Seen): readonly UnitChoice[] {
  if (!plan || plan.consent === 'notPossible') return units
  const { consent, consentRecord, holder, lead, unitNames } = plan
  const isOpen = consent === 'given' && !consentRecord?.lapsed
  const covered = new Set<string | null>([
    actor.unitId,
    holder.unitId,
    lead?.unitId ?? null,
    ...(isOpen ? (consentRecord?.units ?? []).map(({ id }) => id) : []),
    ...(consent === 'none' ? Object.keys(unitNames) : []),
  ])
  return units.filter(({ id }) => covered.has(id))
}

/** The units other than one's own that the plan can invite. */
export const othersWithin = (seen: Seen): readonly UnitChoice[] =>
  unitsWithin(seen).filter(({ id }) => id !== seen.actor.unitId)

/** The plan's actions that can still change, as entries to choose. */
export const liveActions = ({ step: { plan } }: Seen): readonly { id: string; text: string }[] =>
  (plan?.actions ?? []).filter(({ status }) => status !== 'ended').map(({ id, text }) => ({ id, text }))

/** The actions that another can be coupled with: all but the one that the step is about. */
export const otherActions = (seen: Seen) => liveActions(seen).filter(({ id }) => id !== seen.step.item)

/** The actions that are still to be done. */
export const undoneActions = ({ step: { plan } }: Seen): readonly { id: string; text: string }[] =>
  (plan?.actions ?? [])
    .filter(({ status }) => status === 'proposed' || status === 'agreed')
    .map(({ id, text }) => ({ id, text }))

export const goals = ({ step: { plan } }: Seen): readonly { id: string; text: string }[] =>
  (plan?.goals ?? []).map(({ id, text }) => ({ id, text }))

export const bookedMeetings = ({ step: { plan } }: Seen): readonly Entry[] =>
  (plan?.meetings ?? []).filter(({ status }) => status === 'booked').map(({ id, at }) => ({ id, at }))

export const openQuestions = ({ step: { plan } }: Seen): readonly Entry[] =>
  (plan?.questions ?? []).filter(({ answer }) => answer === null).map(({ id, text }) => ({ id, text }))

/** The answers as the data of a new entry, with an id of its own so that two who add at once never compete. */
export const asNewEntry = (answers: Answers): Answers => ({ id: crypto.randomUUID(), ...answers })
