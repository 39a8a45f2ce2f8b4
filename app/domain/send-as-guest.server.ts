import { and, eq } from 'drizzle-orm'
import { asSystem } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { mayGuestSend } from './guest-events.ts'
import { isUuid } from './ids.ts'
import { lockGrant } from './lock-grant.server.ts'
import type { Guest } from './mine-views.ts'
import { notFound, type SendOutcome } from './outcome.ts'
import { type Submission, sendWithin } from './send.server.ts'

/**
 * Sends what the person or a relative says to the person's plan, as `send` does for staff. What the grant does not
 * cover, or no longer does, and what is about somebody else is as if it were not there.
 */
export async function sendAsGuest(guest: Guest, submission: Submission): Promise<SendOutcome> {
  const { processId, type, data, at } = submission
  if (!isUuid(processId)) return notFound
  return asSystem(async (tx) => {
    const grant = await lockGrant(tx, guest, at)
    if (!grant || !mayGuestSend(grant, type, data)) return notFound
    const [plan] = await tx
      .select({ id: processes.id })
      .from(processes)
      .where(and(eq(processes.id, processId), eq(processes.personId, grant.personId), eq(processes.kind, 'sip')))
    if (!plan) return notFound
    return sendWithin(tx, { party: grant.holder, unit: grant.id, user: guest.userId }, submission)
  })
}
