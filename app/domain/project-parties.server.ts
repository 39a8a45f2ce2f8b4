import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processParties, type StoredState } from '#db/schema/index.ts'
import type { Party } from '#machines/parties.ts'
import type { Case } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { asIds, type UnitTold, unitTold } from './select-units.server.ts'
import type { Instant } from './views.ts'

export type PartyUnit = { unit: string; party: Party }
export type PartyChange = {
  now: readonly PartyUnit[]
  joined: readonly PartyUnit[]
  left: readonly PartyUnit[]
  /** Those that are in the case now, as they are told of. */
  units: readonly UnitTold[]
}

const isSame = (a: PartyUnit) => (b: PartyUnit) => a.unit === b.unit && a.party === b.party

/**
 * Who is in the case by the state at the instant, and who came or went since it was last asked. Each takes part as what
 * the machine says, else as what it is; one that is no unit of ours takes no part.
 */
export async function compareParties(tx: Tx, found: Case, state: StoredState, at: Instant): Promise<PartyChange> {
  const named = kindOf(found.kind).unitsIn(state, found.startedByUnit, at)
  const { before, units } = await selectInvolved(
    tx,
    found,
    named.map(({ unit }) => unit),
  )
  const now = named.flatMap(({ unit, party }) => {
    const known = party ?? units.find(({ id }) => id === unit)?.party
    return known ? [{ unit, party: known }] : []
  })
  return {
    now,
    joined: now.filter((one) => !before.some(isSame(one))),
    left: before.filter((one) => !now.some(isSame(one))),
    units,
  }
}

/** The units with these ids, and who was in the case until now. */
async function selectInvolved(tx: Tx, { id }: Case, named: readonly string[]) {
  const isPresent = sql`process_id = ${id} and until is null`
  const rows = await tx.execute<UnitTold & { was: Party | null }>(sql`
    select ${unitTold}, present.party as was
    from units left join process_parties present on present.unit_id = units.id and ${isPresent}
    where units.id = any(array(select unit_id from process_parties where ${isPresent}) || ${asIds(named)}::uuid[])`)
  const told = rows.map(({ was: _, ...unit }) => [unit.id, unit] as const)
  return {
    before: rows.flatMap(({ id: unit, was }): PartyUnit[] => (was ? [{ unit, party: was }] : [])),
    units: [...new Map(told.filter(([unit]) => named.includes(unit))).values()],
  }
}

/** Opens the case to those who came; one that comes back has its old row opened again. */
export function letIn(tx: Tx, found: Case, joined: readonly PartyUnit[], at: Instant): PromiseLike<unknown>[] {
  if (joined.length === 0) return []
  const since = toMoment(at)
  const opened = tx
    .insert(processParties)
    .values(joined.map(({ unit, party }) => ({ processId: found.id, unitId: unit, party, since })))
    .onConflictDoUpdate({
      target: [processParties.processId, processParties.unitId, processParties.party],
      set: { until: null },
    })
  return [opened]
}

/** Closes the case to those who left. The last thing that a transaction does, since the sender may be one of them. */
export function letGo(tx: Tx, found: Case, left: readonly PartyUnit[], at: Instant): PromiseLike<unknown>[] {
  if (left.length === 0) return []
  const pairs = left.map(({ unit, party }) => sql`(${unit}::uuid, ${party})`)
  const closed = tx
    .update(processParties)
    .set({ until: toMoment(at) })
    .where(
      and(
        eq(processParties.processId, found.id),
        inArray(sql`(${processParties.unitId}, ${processParties.party})`, pairs),
      ),
    )
  return [closed]
}
