import { sql } from 'drizzle-orm'
import type { Tx } from './client.server.ts'

export type AcuteReader = { name: string; workplace: string; reason: string }

/**
 * The person whose acute card bears the code with this hash, or null when no card does now. The reader is logged for
 * the person to see. Whoever asks must be slowed down by the caller.
 */
export async function acuteOpen(tx: Tx, codeHash: string, reader: AcuteReader): Promise<string | null> {
  const [row] = await tx.execute<{ personId: string | null }>(
    sql`select acute_open(${codeHash}, ${reader.name}, ${reader.workplace}, ${reader.reason}) as "personId"`,
  )
  return row?.personId ?? null
}
