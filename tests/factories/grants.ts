import { randomUUID } from 'node:crypto'
import type { Database, GuestIdentity } from '#db/client.server.ts'
import { type GrantItem, grants, type Holder, invitations, users } from '#db/schema/index.ts'
import type { Seat } from './region.ts'

type GrantPlan = { personId: string; holder?: Holder; name?: string; items?: GrantItem[]; until?: string | null }

/** All that there is to be let in to. */
export const everything: GrantItem[] = ['date', 'contacts', 'plan', 'questions']

/** A grant that its holder has opened already, given by this member of staff. Answers the guest's identity for the door. */
export async function makeGuest(owner: Database, by: Seat, plan: GrantPlan): Promise<GuestIdentity> {
  const userId = randomUUID()
  const name = plan.name ?? 'Karin Ek'
  await owner.insert(users).values({ id: userId, name, profession: '', phone: '070-123 45 67' })
  const grantId = await makeGrant(owner, by, { ...plan, name, userId })
  return { userId, grantId }
}

/** A grant, opened by the user when one is given, else waiting for its invitation. */
export async function makeGrant(owner: Database, by: Seat, plan: GrantPlan & { userId?: string }): Promise<string> {
  const { personId, holder = 'relative', name = 'Karin Ek', items = everything, until = null, userId = null } = plan
  const id = randomUUID()
  const record = { form: 'oral', grantedBy: by.userId, grantedUnit: by.unitId, regionId: by.regionId } as const
  const openedAt = userId ? new Date() : null
  await owner
    .insert(grants)
    .values({ id, personId, holder, holderName: name, relation: 'dotter', items, until, userId, openedAt, ...record })
  return id
}

/** An invitation to the grant. Answers its two hashes. */
export async function makeInvitation(owner: Database, grantId: string, expiresAt?: Date) {
  const hashes = { tokenHash: randomUUID(), codeHash: 'right' }
  await owner.insert(invitations).values({ grantId, ...hashes, expiresAt })
  return hashes
}
