import type { DischargeEvent } from '#machines/discharge/index.ts'
import type { Instant } from '../view-parts.ts'
import type { UnitNamed } from './kind.ts'

/** The instants that an event's data say something happened at, by field. */
function happenings(event: DischargeEvent): Readonly<Record<string, Instant>> {
  switch (event.type) {
    case 'admission.registered':
      return { admittedAt: event.data.admittedAt }
    case 'need.assessed':
      return { assessedAt: event.data.assessedAt }
    case 'discharge.carriedOut':
    case 'reception.confirmed':
    case 'followUpCall.made':
      return { at: event.data.at }
    default:
      return {}
  }
}

/** The fields that say something happened later than it is told, or before the person was admitted. */
export const impossibleTimes = (event: DischargeEvent, admittedAt: Instant): string[] =>
  Object.entries(happenings(event)).flatMap(([field, at]) =>
    Date.parse(at) > Date.parse(event.at) || Date.parse(at) < Date.parse(admittedAt) ? [field] : [],
  )

/** The units that an event names. Only units of the case get what the case is about, or are asked for more of it. */
export function unitsNamed(event: DischargeEvent): UnitNamed[] {
  switch (event.type) {
    case 'admissionNotice.sent':
      return event.data.recipients.map((recipient) => ({ ...recipient, field: 'recipients', inCase: false }))
    case 'notice.forwarded':
      return [{ field: 'toUnit', unit: event.data.toUnit, party: event.by.party, inCase: false }]
    case 'sip.invited':
      return event.data.invitees.map((invitee) => ({ ...invitee, field: 'invitees', inCase: false }))
    case 'dischargeInformation.sent':
      return event.data.recipients.map((recipient) => ({ ...recipient, field: 'recipients', inCase: true }))
    case 'information.requested':
      return [{ field: 'owedBy', unit: event.data.owedBy, party: null, inCase: true }]
    case 'estimate.changed':
      return (event.data.called ?? []).map(({ unit }) => ({ field: 'called', unit, party: null, inCase: true }))
    default:
      return []
  }
}
