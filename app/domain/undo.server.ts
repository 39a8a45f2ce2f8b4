import type { Actor } from './actor.ts'
import type { SendOutcome } from './outcome.ts'
import { send } from './send.server.ts'
import type { Instant } from './views.ts'

export type UndoRequest = { processId: string; version: number; key: string; at: Instant }

/**
 * Takes back the sender's own event of that version, within 60 seconds and while nothing later has touched the same.
 * The event stays in the history; the case is as it was without it.
 */
export const undo = (actor: Actor, { processId, version, key, at }: UndoRequest): Promise<SendOutcome> =>
  send(actor, { processId, type: 'event.undone', data: { version }, seenVersion: version, key, at })
