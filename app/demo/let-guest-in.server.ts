import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inviteAgain, letIn } from '#app/domain/grants-let-in.server.ts'
import { hashesOf } from '#app/domain/invite-secrets.server.ts'
import { asSystem, withoutIdentity } from '#db/client.server.ts'
import { acceptInvitation } from '#db/invitations.server.ts'
import { grants } from '#db/schema/index.ts'
import { type GuestKey, guestOf } from './guests.ts'

/** Lets the guest in as staff do, and accepts the invitation. What an earlier seed has done is not done again. */
export async function letGuestIn(actor: Actor, personId: string, key: GuestKey, at: string): Promise<void> {
  const { userId, grantId, holder, name, relation, items } = guestOf(key)
  const [known] = await asSystem((tx) => tx.select().from(grants).where(eq(grants.id, grantId)))
  if (known?.userId) return
  const wish = { holder, name, relation, items, until: null, form: 'oral', key: grantId } as const
  const invited = known ? await inviteAgain(actor, personId, grantId, at) : await letIn(actor, personId, wish, at)
  if (!invited.ok) throw new Error(`The demo's guest ${key} was not let in: ${invited.reason}`)
  await withoutIdentity((tx) => acceptInvitation(tx, { ...hashesOf(invited.secrets), userId }))
}
