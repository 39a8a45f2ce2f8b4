import type { DischargeEvent, DischargeEventOf, DischargeEventType, RecordedDischargeEvent } from './events.ts'
import type { DischargeFacts, StepTaken } from './facts.ts'

const revokedByVoiding = {
  admissionNotice: ['admissionNotice.sent', 'estimate.changed', 'person.told', 'notice.acknowledged'],
  ready: ['ready.declared'],
  sipInvitation: ['sip.invited'],
  dischargeInformation: ['dischargeInformation.sent'],
} as const satisfies Record<DischargeEventOf<'notice.voided'>['data']['notice'], readonly DischargeEventType[]>

/** The steps that the event takes out of force, whoever took them: never one of its own type. */
export function revokedBy(event: DischargeEvent): readonly DischargeEventType[] {
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
      return revokedByVoiding[event.data.notice]
    default:
      return []
  }
}

/** The steps in force once the event has happened. The system takes none. */
export function takeStep({ taken }: DischargeFacts, event: RecordedDischargeEvent): readonly StepTaken[] {
  const { type, at, by } = event
  if (by.party === 'system') return taken
  const revoked = revokedBy(event)
  const isGone = (one: StepTaken) =>
    one.type === type ? one.by.unit === by.unit && one.by.party === by.party : revoked.includes(one.type)
  const inForce = taken.filter((one) => !isGone(one))
  inForce.push({ type, at, by })
  return inForce
}
