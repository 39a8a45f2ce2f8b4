import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import type { Database } from './client.server.ts'
import { StartError } from './embedded/start-error.ts'
import { asOwner } from './owner.server.ts'

const oldestVersion = 15

/** The project's `db/migrations`, from here or from a bundle somewhere below the project. */
function findMigrations(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const migrations = join(folder, 'db', 'migrations')
    if (existsSync(migrations)) return migrations
    if (folder === dirname(folder)) throw new Error('The folder db/migrations is missing.')
  }
}

/** Brings the database of this address to today's schema, as `migrateAs` does. */
export const migrate = (url: string): Promise<void> => asOwner(url, migrateAs)

/**
 * Brings the database to today's schema, and the event partitions a year ahead. Several processes may do it at once:
 * all but one wait. Refuses a PostgreSQL older than 15.
 */
export async function migrateAs(owner: Database): Promise<void> {
  const [server] = await owner.execute<{ major: number; name: string }>(
    sql`select current_setting('server_version_num')::integer / 10000 as major, current_setting('server_version') as name`,
  )
  if (!server || server.major < oldestVersion)
    throw new StartError(`PostgreSQL ${server?.name ?? ''} is too old: version ${oldestVersion} or later is needed.`)
  if (!(await isMigrated(owner))) await applyInTurn(owner)
  await owner.execute(sql`select ensure_event_partitions(12)`)
}

async function applyInTurn(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_lock(hashtext('hemvagen migrations'))`)
  await applyMigrations(db, { migrationsFolder: findMigrations() })
}

/** Throws when the database lacks one of this program's migrations. */
export function assertMigrated(url: string): Promise<void> {
  return asOwner(url, async (db) => {
    if (!(await isMigrated(db)))
      throw new StartError('The database does not have the current schema: run "npm run db:migrate" first.')
  })
}

/** Whether the newest of this program's migrations has been applied, which is how Drizzle tells too. */
async function isMigrated(db: Database): Promise<boolean> {
  const [begun] = await db.execute(sql`select where to_regclass('drizzle.__drizzle_migrations') is not null`)
  if (!begun) return false
  const [applied] = await db.execute<{ newest: string | null }>(
    sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
  )
  return Number(applied?.newest ?? 0) >= newestMigration()
}

function newestMigration(): number {
  const journal = join(findMigrations(), 'meta', '_journal.json')
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] }
  return entries.at(-1)?.when ?? 0
}
