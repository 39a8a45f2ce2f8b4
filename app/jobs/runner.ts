import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { Logger, runMigrations, runTaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Database } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { databaseUrl } from '#db/settings.ts'
import { recurring, tasks } from './deadlines.ts'
import { freeJobsOfDead, sayAlive } from './reaper.ts'

export type Jobs = { stop: () => Promise<void> }

const concurrency = 2
const lookEveryMs = 3_000
const retryAfterMs = 5_000
const patienceMs = 2_000

const logger = new Logger(() => () => {})

/**
 * Does by itself what is to be done by time, in this process, until it is stopped. Any number of processes may run it.
 * `onFault` hears of what goes wrong; after an outage of the database the work goes on by itself.
 */
export function startJobs(onFault: (error: unknown) => void): Jobs {
  const stopping = new AbortController()
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await attend(stopping.signal, onFault).catch(onFault)
      await pause(retryAfterMs, stopping.signal)
    }
  })()
  return {
    stop() {
      stopping.abort()
      return done
    },
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => {})

/** One life of the workers: until the process is to stop, or the database goes away and takes one of them with it. */
const attend = (signal: AbortSignal, onFault: (error: unknown) => void): Promise<void> =>
  withPool((pool) =>
    asOwner(databaseUrl(), async (db) => {
      await makeQueue(db, pool)
      const { workers, shutDown } = startWorkers(pool, onFault)
      try {
        while (workers.size === concurrency && !signal.aborted) {
          await sayAlive(db, workers)
          await freeJobsOfDead(db)
          await planRecurring(db)
          await pause(lookEveryMs, signal)
        }
      } finally {
        await shutDown()
      }
    }),
  )

/** The queue's own tables. Of processes that begin on a new database at the same time one makes them: they would collide. */
const makeQueue = (db: Database, pool: Pool): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('graphile_worker'))`)
    await runMigrations({ pgPool: pool, logger })
  })

/**
 * The workers' connections. The pool that graphile-worker makes itself is ended when nobody listens to its errors any
 * more: a database that goes away at that moment would end the process.
 */
async function withPool(work: (pool: Pool) => Promise<void>): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl(), max: 4, application_name: 'hemvagen-jobs' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await work(pool)
  } finally {
    await Promise.race([pool.end(), sleep(patienceMs, undefined, { ref: false })])
  }
}

/** graphile-worker's own schedule is not used: at an outage its promise is rejected unheard, which ends the process. */
async function planRecurring(db: Database): Promise<void> {
  for (const [task, next] of Object.entries(recurring))
    await db.execute(sql`
      select graphile_worker.add_job(${task}, job_key := ${task}, run_at := ${next}, max_attempts := 1)
      where not exists (select from graphile_worker.jobs where key = ${task} and attempts < max_attempts)`)
}

/** Starts the workers; those that run are in the set, by their ids. */
function startWorkers(pool: Pool, onFault: (error: unknown) => void) {
  const workers = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId))
  events.on('worker:stop', ({ worker }) => workers.delete(worker.workerId))
  events.on('job:error', ({ error }) => onFault(error))
  const options = { concurrency, pollInterval: 1_000, noHandleSignals: true, events, logger }
  const running = runTaskList(options, tasks, pool)
  return { workers, shutDown: () => running.gracefulShutdown().catch(onFault) }
}
