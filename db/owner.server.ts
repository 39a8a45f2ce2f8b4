import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { addressOf } from './address.ts'
import type { Database } from './client.server.ts'
import { assertPatchedDriver } from './driver-patch.ts'

/**
 * The owner's door, for migrations and for filling the directory: one connection of its own that no policy binds.
 * Requests and jobs never use it. Returns what `work` returns, when the connection is closed again.
 */
export async function asOwner<T>(owner: string, work: (db: Database) => Promise<T>): Promise<T> {
  assertPatchedDriver()
  const { url, ...address } = addressOf(owner)
  const client = postgres(url, { ...address, max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    return await work(drizzle(client))
  } finally {
    await client.end({ timeout: 5 })
  }
}
