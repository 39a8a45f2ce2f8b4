import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type AccessAction, accessLog } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { Actor } from './actor.ts'
import { me, readerOf } from './reader.ts'

type Subject = { personId?: string; processId?: string }

const look = writtenOnce((writer) =>
  writer.insert(accessLog).values({
    userId: me.user,
    unitId: me.unit,
    action: sql.placeholder('action'),
    personId: sql.placeholder('personId'),
    processId: sql.placeholder('processId'),
  }),
)

/** Writes who looked at what, in the same transaction as the look itself (HSLF-FS 2016:40). Nobody it shows nothing to is logged. */
export async function logAccess(tx: Tx, actor: Actor, action: AccessAction, subject: Subject = {}): Promise<void> {
  await look(tx, { ...readerOf(actor), action, personId: null, processId: null, ...subject })
}
