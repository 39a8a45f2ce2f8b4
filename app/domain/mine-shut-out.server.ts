import { asGuest } from '#db/client.server.ts'
import { endGrantAsGuest } from '#db/grants.server.ts'
import { isUuid } from './ids.ts'
import type { Guest } from './mine-views.ts'

/** Ends a relative's access at once, by the person's own hand. False when it is nobody of theirs, or over already. */
export async function shutOut(guest: Guest, grantId: string): Promise<boolean> {
  if (guest.party !== 'person' || grantId === guest.grantId || !isUuid(grantId)) return false
  return asGuest(guest, (tx) => endGrantAsGuest(tx, grantId))
}
