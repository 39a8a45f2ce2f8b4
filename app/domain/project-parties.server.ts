import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processParties, type StoredState, units } from '#db/schema/index.ts'
import type { Party } from '#machines/parties.ts'
import type { Case } from './find-case.server.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { kindOf, type UnitInCase } from './kinds/index.ts'
import type { Instant } from './views.ts'

export type PartyUnit = { unit: string; party: Party }
export type PartyChange = { now: readonly PartyUnit[]; joined: readonly PartyUnit[]; left: readonly PartyUnit[] }

const isSame = (a: PartyUnit) => (b: PartyUnit) => a.unit === b.unit && a.party === b.party

/** Each unit with the party it acts as. One that is no unit of ours takes no part. */
async function withParties(tx: Tx, named: readonly UnitInCase[]): Promise<PartyUnit[]> {
  const asked = named.flatMap(({ unit, party }) => (party === null && isUuid(unit) ? [unit] : []))
  const rows =
    asked.length > 0
      ? await tx.select({ id: units.id, party: units.party }).from(units).where(inArray(units.id, asked))
      : []
  return named.flatMap(({ unit, party }) => {
    const known = party ?? rows.find(({ id }) => id === unit)?.party
    return known ? [{ unit, party: known }] : []
  })
}

/** Who is in the case by the state at the instant, and who came or went since it was last asked. */
export async function compareParties(tx: Tx, found: Case, state: StoredState, at: Instant): Promise<PartyChange> {
  const before = await tx
    .select({ unit: processParties.unitId, party: processParties.party })
    .from(processParties)
    .where(and(eq(processParties.processId, found.id), sql`${processParties.until} is null`))
  const now = await withParties(tx, kindOf(found.kind).unitsIn(state, found.startedByUnit, at))
  return {
    now,
    joined: now.filter((one) => !before.some(isSame(one))),
    left: before.filter((one) => !now.some(isSame(one))),
  }
}

/** Opens the case to those who came; one that comes back has its old row opened again. */
export async function letIn(tx: Tx, found: Case, joined: readonly PartyUnit[], at: Instant): Promise<void> {
  if (joined.length === 0) return
  const since = toMoment(at)
  await tx
    .insert(processParties)
    .values(joined.map(({ unit, party }) => ({ processId: found.id, unitId: unit, party, since })))
    .onConflictDoUpdate({
      target: [processParties.processId, processParties.unitId, processParties.party],
      set: { until: null },
    })
}

/** Closes the case to those who left. The last thing that a transaction does, since the sender may be one of them. */
export async function letGo(tx: Tx, found: Case, left: readonly PartyUnit[], at: Instant): Promise<void> {
  if (left.length === 0) return
  const pairs = left.map(({ unit, party }) => sql`(${unit}::uuid, ${party})`)
  await tx
    .update(processParties)
    .set({ until: toMoment(at) })
    .where(
      and(
        eq(processParties.processId, found.id),
        inArray(sql`(${processParties.unitId}, ${processParties.party})`, pairs),
      ),
    )
}
