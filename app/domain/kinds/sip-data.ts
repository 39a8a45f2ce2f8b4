import { localDate } from '#machines/calendar.ts'
import type { SipEvent, SipState } from '#machines/sip/index.ts'
import type { Instant } from '../view-parts.ts'
import type { UnitNamed } from './kind.ts'

/** The fields that say that a meeting or a follow-up was held later than it is told. */
export function impossibleTimes(event: SipEvent): string[] {
  switch (event.type) {
    case 'meeting.held':
      return isAfter(event.data.at, event.at) ? ['at'] : []
    case 'followUp.held':
      return event.data.on && event.data.on > localDate(event.at) ? ['on'] : []
    default:
      return []
  }
}

const isAfter = (instant: Instant, other: Instant) => Date.parse(instant) > Date.parse(other)

/**
 * The units that an event names. What names a unit as a part of the plan may only name one that the person's word lets
 * see it; where the person can give no word, whoever makes the plan judges (OSL 25:13).
 */
export function unitsNamed(event: SipEvent, before: SipState): UnitNamed[] {
  const inCase = before.facts.consent?.word !== 'notPossible'
  const within = (field: string, unit: string | null | undefined) =>
    unit ? [{ field, unit, party: null, inCase }] : []
  switch (event.type) {
    case 'sip.proposed':
      return event.data.askedOf ? [{ ...event.data.askedOf, field: 'askedOf', inCase: false }] : []
    case 'consent.given':
      return event.data.scope.units.map((unit) => ({ field: 'scope.units', unit, party: null, inCase: false }))
    case 'party.invited':
      return within('unit', event.data.unit).map((named) => ({ ...named, party: event.data.party ?? null }))
    case 'lead.appointed':
    case 'lead.handedOver':
    case 'action.added':
      return within('unit', event.data.unit)
    case 'action.changed':
      return isUnchanged(event.data, before) ? [] : within('unit', event.data.unit)
    case 'question.asked':
      return event.data.askedOf ? [{ field: 'askedOf', unit: event.data.askedOf, party: null, inCase: true }] : []
    default:
      return []
  }
}

/** Naming the unit that answers for the action already lets nobody in. */
const isUnchanged = ({ id, unit }: { id?: string | null; unit?: string | null }, { facts }: SipState) =>
  facts.actions.some((action) => action.id === id && action.unit === unit)
