import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'

/** The channel on which open pages hear that something moved. */
export const channel = 'hemvagen'

/**
 * What is told there: ids only, since each page reads again with its own rights. `units` is null when the case is
 * too wide to list; then every page asks.
 */
export type Announcement = { processId: string; personId: string; units: readonly string[] | null }

/** PostgreSQL refuses a payload of 8,000 bytes. */
const mostUnits = 150

/** Tells the units' open pages, when the transaction commits, that something in the case moved. */
export const announce = (tx: Tx, processId: string, personId: string, units: readonly string[]): PromiseLike<unknown> =>
  tx.execute(sql`select pg_notify(${channel}, ${announcement(processId, personId, units)})`)

/** What is told, as text. */
export function announcement(processId: string, personId: string, units: readonly string[]): string {
  const told: Announcement = { processId, personId, units: units.length > mostUnits ? null : units }
  return JSON.stringify(told)
}
