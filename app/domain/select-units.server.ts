import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { isUuid } from './ids.ts'
import type { SharedUnit } from './sharing.ts'

/** A unit as it is told of, without whether it is in the case. */
export type UnitTold = Omit<SharedUnit, 'isPresent'>

/** What a query reads of a unit that is told of. */
export const unitTold = sql`units.id, units.party, units.name, phone, hours, head_name as "headName",
  head_phone as "headPhone", opening`

/** Ids as the database takes them, without what is no id of ours. */
export const asIds = (ids: readonly string[]) => `{${[...new Set(ids.filter(isUuid))].join()}}`

/** The units with these ids, in no order. What is no unit of ours is left out. */
export async function selectUnits(tx: Tx, ids: readonly string[]): Promise<UnitTold[]> {
  return tx.execute<UnitTold>(sql`select ${unitTold} from units where id = any(${asIds(ids)}::uuid[])`)
}
