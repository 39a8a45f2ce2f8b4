import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
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

/**
 * Brings the database to today's schema, and the event partitions a year ahead. Several processes may do it at once:
 * all but one wait. Refuses a PostgreSQL older than 15.
 */
export function migrate(url: string): Promise<void> {
  return asOwner(url, async (db) => {
    const [server] = await db.execute<{ major: number; name: string }>(
      sql`select current_setting('server_version_num')::integer / 10000 as major, current_setting('server_version') as name`,
    )
    if (!server || server.major < oldestVersion)
      throw new StartError(`PostgreSQL ${server?.name ?? ''} is too old: version ${oldestVersion} or later is needed.`)
    await db.execute(sql`select pg_advisory_lock(hashtext('hemvagen migrations'))`)
    await applyMigrations(db, { migrationsFolder: findMigrations() })
    await db.execute(sql`select ensure_event_partitions(12)`)
  })
}

/** Throws when the database lacks one of this program's migrations. */
export function assertMigrated(url: string): Promise<void> {
  return asOwner(url, async (db) => {
    const newest = readMigrationFiles({ migrationsFolder: findMigrations() }).at(-1)
    const [begun] = await db.execute(sql`select where to_regclass('drizzle.__drizzle_migrations') is not null`)
    const [applied] = begun
      ? await db.execute<{ newest: string | null }>(
          sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
        )
      : []
    if (Number(applied?.newest ?? 0) < (newest?.folderMillis ?? 0))
      throw new StartError('The database does not have the current schema: run "npm run db:migrate" first.')
  })
}
