import { eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { loadPerson } from './load-person.server.ts'
import { type LoadedPlan, loadPlan, seesDischarge } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import type { PrintView } from './paper-views.ts'
import { headOf } from './person-view.ts'
import { toVersions } from './plan-changes.ts'
import { toPlanContent } from './plan-content.ts'
import { planHead } from './plan-view.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** What can be printed about a person, logged as read; null for whom the reader's unit has no case of. */
export async function readPrint(actor: Actor, personId: string, now: Instant): Promise<PrintView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPlan(tx, actor, personId)
    const person = loaded ? planHead(loaded, now) : await headWithoutPlan(tx, actor, personId, now)
    if (!person) return null
    await logAccess(tx, actor, 'read', { personId, ...(loaded && { processId: loaded.processId }) })
    return {
      person,
      hasDischarge: await seesDischarge(tx, personId),
      plan: loaded && (await printableOf(tx, loaded, now)),
    }
  })
}

async function headWithoutPlan(tx: Tx, actor: Actor, personId: string, now: Instant): Promise<PersonHead | null> {
  const loaded = await loadPerson(tx, actor, personId)
  return loaded && headOf(loaded, now).person
}

async function printableOf(tx: Tx, loaded: LoadedPlan, now: Instant): Promise<PrintView['plan']> {
  const { names, state, processId } = loaded
  const hashes = await tx.select().from(documents).where(eq(documents.processId, processId))
  const { versions, pending } = toVersions(loaded, toPlanContent(state.facts, { names, asOf: now, reader: null }))
  return {
    versions: versions.map(({ version, at }) => ({
      version,
      at,
      hashes: hashes.filter((one) => one.version === version).map(({ variant, sha256 }) => ({ variant, sha256 })),
    })),
    hasDraft: versions.length === 0 || pending.length > 0,
  }
}
