import { createHash } from 'node:crypto'
import type { Actor } from './actor.ts'
import type { SendOutcome } from './outcome.ts'
import { type Submission, send } from './send.server.ts'

/**
 * Sends several events of one kind that were posted as one form, each in a transaction of its own. Stops at the first
 * that is not taken; the same post again goes on from there, since what has been taken is known by its key.
 */
export async function sendAll(
  actor: Actor,
  facts: readonly unknown[],
  shared: Omit<Submission, 'data'>,
): Promise<SendOutcome> {
  let outcome: SendOutcome = { ok: false, reason: 'notFound' }
  for (const [index, data] of facts.entries()) {
    outcome = await send(actor, { ...shared, data, key: keyOf(shared.key, index) })
    if (!outcome.ok) return outcome
  }
  return outcome
}

/** A key of its own for each of the events, the same whenever the form is posted. */
function keyOf(key: string, index: number): string {
  if (index === 0) return key
  const hex = createHash('sha256').update(`${key}:${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
