import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** The advisory locks of living workers: this number, and the hash of the worker's id. */
const space = 77

/** Holds a lock for each worker of this process, on a connection that dies with it. */
export async function sayAlive(db: Database, workers: Iterable<string>): Promise<void> {
  for (const worker of workers)
    await db.execute(sql`
      select pg_advisory_lock(${space}, hashtext(${worker}))
      where not exists (select from pg_locks where pid = pg_backend_pid() and ${isLockOf(sql`${worker}`)})`)
}

/** Frees the jobs of workers that nobody holds a lock for: theirs were killed, and would else wait four hours. */
export async function freeJobsOfDead(db: Database): Promise<void> {
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(locked_by))
    from (select distinct locked_by from graphile_worker.jobs where locked_by is not null) as busy
    where not exists (select from pg_locks where ${isLockOf(sql`busy.locked_by`)})
    having count(*) > 0`)
}

const isLockOf = (worker: ReturnType<typeof sql>) => sql`
  locktype = 'advisory' and classid = ${space} and objsubid = 2
  and objid = (hashtext(${worker})::bigint & 4294967295)::oid
  and database = (select oid from pg_database where datname = current_database())`
