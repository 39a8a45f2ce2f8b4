import type { DischargeEvent } from '#machines/discharge/index.ts'
import type { Instant } from './views.ts'

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
