import type * as z from 'zod'
import type { DischargeEventType, schemas } from '#machines/discharge/events.ts'
import type { SipEventType, schemas as sipSchemas } from '#machines/sip/events.ts'
import type { Clock, When } from './clock.ts'
import type { GuestKey } from './guests.ts'
import type { PersonKey } from './people.ts'
import type { StaffKey } from './staff.ts'

type EventData<T extends DischargeEventType> = z.input<(typeof schemas)[T]>
type Told = Exclude<DischargeEventType, 'admission.registered' | 'event.undone' | 'deadline.passed'>

/** When, who, what, and what they said. */
export type Line = { [T in Told]: readonly [when: When, who: StaffKey, type: T, data: EventData<T>] }[Told]

/** One stay in hospital, from the admission on. Lines are in the order of time. */
export type Story = {
  person: PersonKey
  admitted: {
    when: When
    by: StaffKey
    careForm?: EventData<'admission.registered'>['careForm']
    placedBy?: string
  }
  unfolds: (clock: Clock) => readonly Line[]
}

type PlanData<T extends SipEventType> = z.input<(typeof sipSchemas)[T]>
type PlanTold = Exclude<SipEventType, 'sip.proposed' | 'event.undone'>

/** As `Line`, in a plan: also the person and the relatives speak. */
export type PlanLine = {
  [T in PlanTold]: readonly [when: When, who: StaffKey | GuestKey, type: T, data: PlanData<T>]
}[PlanTold]

/** One plan. It begins with a proposal of its own, or (null) with the invitation in the person's story of a stay. */
export type PlanStory = {
  person: PersonKey
  proposed: { when: When; by: StaffKey; reason: string } | null
  unfolds: (clock: Clock) => readonly PlanLine[]
}
