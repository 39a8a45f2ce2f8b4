import { eq } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'

/** True when the reader's unit may see the case, as it can no longer when it has given it back or consent has ended. */
export async function stillSees(actor: Actor, processId: string): Promise<boolean> {
  const found = await asUnit(actor, (tx) =>
    tx.select({ id: processes.id }).from(processes).where(eq(processes.id, processId)),
  )
  return found.length > 0
}
