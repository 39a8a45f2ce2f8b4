import type { DischargeEventOf, DischargeEventType } from '#machines/discharge/index.ts'
import type { Done } from './course.ts'
import { undoneVersions } from './history.ts'

/** The event types that this event took out of force. */
function revoked(event: Done['event']): readonly DischargeEventType[] {
  switch (event.type) {
    case 'ready.withdrawn':
      return ['ready.declared']
    case 'contact.declined':
      return ['contact.appointed', 'contact.handedOver', 'contact.accepted']
    case 'contact.handedOver':
      return ['contact.appointed', 'contact.accepted']
    case 'outpatientMeasures.confirmed':
      return ['outpatientMeasures.missing']
    case 'outpatientMeasures.missing':
      return ['outpatientMeasures.confirmed']
    case 'notice.voided':
      return revokedByVoiding[(event.data as DischargeEventOf<'notice.voided'>['data']).notice]
    default:
      return []
  }
}

const revokedByVoiding = {
  admissionNotice: ['admissionNotice.sent', 'estimate.changed', 'person.told', 'notice.acknowledged'],
  ready: ['ready.declared'],
  sipInvitation: ['sip.invited'],
  dischargeInformation: ['dischargeInformation.sent'],
} as const satisfies Record<string, readonly DischargeEventType[]>

/** The entries in force, newest first: neither taken back, nor withdrawn or voided by a later one. */
export function standing<Entry extends Pick<Done, 'event'>>(entries: readonly Entry[]): Entry[] {
  const undone = undoneVersions(entries)
  const gone = new Set<DischargeEventType>()
  return entries.filter(({ event }) => {
    if (undone.has(event.version)) return false
    const isGone = gone.has(event.type)
    for (const type of revoked(event)) if (type !== event.type) gone.add(type)
    return !isGone
  })
}
