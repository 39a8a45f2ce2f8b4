import { asUnit } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { isTheirs } from './latest-case.server.ts'

/** True when the reader's unit may see a plan of the person. Shows nothing of it. */
export async function seesPlan(actor: Actor, personId: string): Promise<boolean> {
  if (!isUuid(personId)) return false
  const found = await asUnit(actor, (tx) =>
    tx.select({ id: processes.id }).from(processes).where(isTheirs(personId, 'sip')).limit(1),
  )
  return found.length > 0
}
