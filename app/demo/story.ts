import type { z } from 'zod'
import type { DischargeEventType, schemas } from '#machines/discharge/events.ts'
import type { Clock, When } from './clock.ts'
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
