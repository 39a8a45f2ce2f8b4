import path from 'node:path'
import { sql } from 'drizzle-orm'
import { closeDatabase } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'

/** `nearUrl` is that of a program on the same machine, by the server's socket where it has one. */
export type BenchDatabase = { url: string; nearUrl: string; stop: () => Promise<void> }

/** Where the databases of the benchmarks are kept between runs, so that what was generated need not be again. */
const folder = path.resolve('.data', 'bench')

/**
 * A migrated database of this name on a server of the benchmarks' own, which is durable like a real one; or on the server
 * of BENCH_DATABASE_URL. DATABASE_URL names it from then on. With `from` it is
 * made anew as a copy of that one, which nobody may be using; made empty when `fresh`.
 */
export async function benchDatabase(
  name: string,
  { fresh = false, from }: { fresh?: boolean; from?: string } = {},
): Promise<BenchDatabase> {
  await closeDatabase()
  const server = process.env.BENCH_DATABASE_URL
    ? { url: process.env.BENCH_DATABASE_URL, nearUrl: process.env.BENCH_DATABASE_URL, stop: async () => {} }
    : await startEmbedded({
        folder,
        database: 'bench',
        settings: { max_connections: 200, shared_buffers: '1GB', max_wal_size: '4GB' },
      })
  const here = (address: string) => Object.assign(new URL(address), { pathname: `/bench_${name}` }).href
  const url = here(server.url)
  await asOwner(server.url, async (db) => {
    const named = sql.identifier(`bench_${name}`)
    if (fresh || from) await db.execute(sql`drop database if exists ${named} with (force)`)
    const [there] = await db.execute(sql`select from pg_database where datname = ${`bench_${name}`}`)
    const template = sql.identifier(from ? `bench_${from}` : 'template1')
    if (!there) await db.execute(sql`create database ${named} template ${template} strategy file_copy`)
  })
  await migrate(url)
  process.env.DATABASE_URL = url
  for (const other of ['DATABASE_WEB_URL', 'DATABASE_WORKER_URL', 'DATABASE_GUEST_URL', 'DATABASE_LISTEN_URL'])
    delete process.env[other]
  return {
    url,
    nearUrl: here(server.nearUrl),
    async stop() {
      await closeDatabase()
      await server.stop()
    },
  }
}
