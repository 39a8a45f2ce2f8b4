import type { Tx } from '#db/client.server.ts'
import { type AccessAction, accessLog } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'

type Subject = { personId?: string; processId?: string }

/** Writes who looked at what, in the same transaction as the look itself (HSLF-FS 2016:40). Nobody it shows nothing to is logged. */
export async function logAccess(tx: Tx, actor: Actor, action: AccessAction, subject: Subject = {}): Promise<void> {
  await tx.insert(accessLog).values({ userId: actor.userId, unitId: actor.unitId, action, ...subject })
}
