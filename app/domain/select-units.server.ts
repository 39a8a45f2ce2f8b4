import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { isUuid } from './ids.ts'
import type { SharedUnit } from './sharing.ts'

/** A unit as it is told of, without whether it is in the case. */
export type UnitTold = Omit<SharedUnit, 'isPresent'>

/** The units with these ids, in no order. What is no unit of ours is left out. */
export async function selectUnits(tx: Tx, ids: readonly string[]): Promise<UnitTold[]> {
  const asked = [...new Set(ids.filter(isUuid))]
  if (asked.length === 0) return []
  return tx.execute<UnitTold>(sql`
    select id, party, name, phone, hours, head_name as "headName", head_phone as "headPhone", opening
    from units where id = any(${`{${asked.join()}}`}::uuid[])`)
}
