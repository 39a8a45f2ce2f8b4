import type { DischargeFacts } from '#machines/discharge/index.ts'
import { type ContactNow, contactNow } from './contact-now.ts'
import type { FirstReach, ReachedUnit } from './duty-reach.ts'
import { type FixedContact, fixedContactOf } from './fixed-contacts.ts'
import type { Instant } from './view-parts.ts'

/** The permanent contact: which of the four kinds, on what basis, by whom, and who answers until they have said yes. */
export type ContactShown = {
  name: string
  profession: string
  phone: string
  type: FixedContact
  unitName: string | null
  hours: string | null
  basis: 'wish' | 'knowsPerson' | 'routine'
  appointedBy: string
  appointedAt: Instant
  accepted: boolean
  acceptedAt: Instant | null
  previous: { name: string; phone: string; unitName: string | null } | null
}

/** The contact as appointed, accepted or not; null when there is none. */
export function toContact({ contact }: DischargeFacts, units: readonly ReachedUnit[]): ContactShown | null {
  const { current, acceptedAt, previous } = contact
  if (!current) return null
  const unitOf = (id: string) => units.find((unit) => unit.id === id)
  const { name, profession, phone, type, basis, appointedBy, appointedAt, unit } = current
  return {
    name,
    profession,
    phone,
    type: fixedContactOf(type),
    unitName: unitOf(unit)?.name ?? null,
    hours: unitOf(unit)?.hours ?? null,
    basis,
    appointedBy,
    appointedAt,
    accepted: acceptedAt !== null,
    acceptedAt,
    previous: previous && {
      name: previous.name,
      phone: previous.phone,
      unitName: unitOf(previous.unit)?.name ?? null,
    },
  }
}

/** Whom to call at this moment, when anybody is known. */
export const callNow = (reach: FirstReach | null, now: Instant): ContactNow | null => reach && contactNow(reach, now)
