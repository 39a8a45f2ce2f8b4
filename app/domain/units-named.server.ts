import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processParties, type StoredEvent, units } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { isUuid } from './ids.ts'
import { kindOf, type UnitNamed } from './kinds/index.ts'

/** The case in which units are named; one that is yet to be opened has no id, and no unit in it. */
type Around = Pick<Case, 'kind' | 'regionId' | 'state'> & { id: string | null }

/**
 * The fields that name a unit which is not an active one of the case's region, is of another party than said, or
 * would get what only units of the case may have.
 */
export async function unknownUnits(tx: Tx, around: Around, event: StoredEvent): Promise<string[]> {
  const named = kindOf(around.kind).unitsNamed(event, around.state)
  if (named.length === 0) return []
  const real = await selectUnits(tx, around, named)
  const isKnown = ({ unit, party, inCase }: UnitNamed) =>
    real.some(({ id, ...row }) => id === unit && (party ?? row.party) === row.party && (row.since !== null || !inCase))
  return [...new Set(named.filter((one) => !isKnown(one)).map(({ field }) => field))]
}

function selectUnits(tx: Tx, { id, regionId }: Around, named: readonly UnitNamed[]) {
  const ids = named.map(({ unit }) => unit).filter(isUuid)
  const inPlace = id === null ? sql`false` : and(eq(processParties.processId, id), isNull(processParties.until))
  return tx
    .select({ id: units.id, party: units.party, since: processParties.since })
    .from(units)
    .leftJoin(processParties, and(eq(processParties.unitId, units.id), inPlace))
    .where(and(inArray(units.id, ids), eq(units.regionId, regionId), eq(units.active, true)))
}
