import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { organisations } from '#db/schema/organisations.ts'
import { credentials } from '#db/schema/sessions.ts'
import { databaseUrl } from '#db/settings.ts'
import { organisations as demoOrganisations } from './region.ts'

/** What the database holds: nothing, the whole demo, a demo that was cut short, or somebody's own data. */
type Found = 'nothing' | 'demo' | 'part of the demo' | 'other data'

async function look(db: Database): Promise<Found> {
  const known = await db.select({ id: organisations.id }).from(organisations)
  if (known.length === 0) return 'nothing'
  if (!known.some(({ id }) => id === demoOrganisations.region.id)) return 'other data'
  const accounts = await db.select({ userId: credentials.userId }).from(credentials).limit(1)
  return accounts.length > 0 ? 'demo' : 'part of the demo'
}

/** Fills the database of DATABASE_URL as `seedAs` does. */
export const seedDemo = (now: string): Promise<boolean> => asOwner(databaseUrl(), (owner) => seedAs(owner, now))

/**
 * Fills an empty database with the demo region, its staff, some fifty people with stays and plans, and their own side, all dated from
 * `now` (an ISO 8601 instant) backwards. Finishes what an earlier call left half done, and leaves anything else alone.
 * Answers whether there is a demo to sign in to.
 */
export async function seedAs(owner: Database, now: string): Promise<boolean> {
  await owner.execute(sql`select pg_advisory_lock(hashtext('hemvagen demo'))`)
  const found = await look(owner)
  if (found === 'demo') return true
  if (found === 'other data') return false
  // Read only when there is something to fill, which is once.
  const { fillDemo } = await import('./fill.server.ts')
  await fillDemo(owner, now, { hasDirectory: found === 'part of the demo' })
  return true
}
