import path from 'node:path'
import { startEmbedded } from '#db/embedded.ts'

export type Say = (line: string) => void

/**
 * Starts the embedded PostgreSQL, in DATA_DIR or `.data`, unless DATABASE_URL names another. Answers what stops it.
 * `whileStarting` is called while the server makes itself ready.
 */
export async function startDatabase(say: Say, whileStarting?: () => void): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) return async () => {}
  const folder = path.resolve(process.env.DATA_DIR ?? '.data', 'postgres')
  const { nearUrl, stop } = await startEmbedded({ folder, say, whileStarting })
  process.env.DATABASE_URL = nearUrl
  return stop
}
