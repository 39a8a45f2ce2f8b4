import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** What the generator is to make, and on which server. */
export type Order = { server: string; database: string; processes: number; chunk: number }

/** `npm run bench:generate` as a process of its own. */
export function startGenerator({ server, database, processes, chunk }: Order): ChildProcess {
  const program = path.join(import.meta.dirname, 'run.ts')
  const flags = ['--processes', `${processes}`, '--chunk', `${chunk}`, '--database', database]
  const env = { ...process.env, BENCH_DATABASE_URL: server }
  return spawn(process.execPath, ['--import', 'tsx', program, ...flags], { env, stdio: 'ignore' })
}

/** How many chunks are written. */
export async function chunksIn(database: Database): Promise<number> {
  const [row] = await database.execute<{ count: number }>(sql`select count(*)::int as count from bench.chunks`)
  return row?.count ?? 0
}

const enough = 3

/** Starts it and kills it (`kill -9`) when it has written some of its chunks; answers how many. Throws when it ends before. */
export async function killHalfway(order: Order, database: Database): Promise<number> {
  const child = startGenerator(order)
  const ended = once(child, 'close')
  while ((await chunksIn(database).catch(() => 0)) < enough) {
    if (child.exitCode !== null) throw new Error('The generator ended before it could be killed.')
    await sleep(20)
  }
  child.kill('SIGKILL')
  await ended
  return chunksIn(database)
}
