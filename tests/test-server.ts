import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Database } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'

export type TestDatabase = {
  /** The owner's URL: what DATABASE_URL is set to. */
  url: string
  /** The owner's eyes: no policy applies. For arranging and for looking behind the scenes. */
  owner: Database
  drop: () => Promise<void>
}

const withDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** The template's name follows the migrations, so that a server that outlives them is not taken for migrated. */
function templateName(): string {
  const journal = readFileSync(join(import.meta.dirname, '../db/migrations/meta/_journal.json'), 'utf8')
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] }
  return `hemvagen_template_${entries.at(-1)?.when}`
}

/** A server that forgets at a crash, for speed; or the one of TEST_DATABASE_URL, to try another version. */
async function serverUrl(folder: string): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }
  const { url } = await startEmbedded({ folder, database: 'tests', settings })
  return url
}

/** Migrates the template database unless it is there already. Test files that come at the same time wait. */
function ensureTemplate(url: string, name: string): Promise<void> {
  return asOwner(url, async (db) => {
    await db.execute(sql`select pg_advisory_lock(hashtext('hemvagen template'))`)
    const [there] = await db.execute<{ finished: boolean }>(
      sql`select datistemplate as finished from pg_database where datname = ${name}`,
    )
    if (there?.finished) return
    if (there) await db.execute(sql`drop database ${sql.identifier(name)} with (force)`)
    await db.execute(sql`create database ${sql.identifier(name)}`)
    await migrate(withDatabase(url, name))
    await db.execute(sql`alter database ${sql.identifier(name)} is_template true`)
  })
}

/** A migrated, empty database of the test's own, on the server in the folder, which is started when it is not running. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const server = await serverUrl(folder)
  const template = templateName()
  await ensureTemplate(server, template)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(server, (db) =>
    db.execute(sql`create database ${sql.identifier(name)} template ${sql.identifier(template)}`),
  )
  const url = withDatabase(server, name)
  const client = postgres(url, { max: 2, onnotice: () => {} })
  return {
    url,
    owner: drizzle(client),
    async drop() {
      await client.end({ timeout: 5 })
      await asOwner(server, (db) => db.execute(sql`drop database if exists ${sql.identifier(name)} with (force)`))
    },
  }
}
