import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Database } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { databaseUrl } from '#db/settings.ts'
import { crontab, tasks } from './deadlines.ts'
import { freeJobsOfDead, sayAlive } from './reaper.ts'

export type Jobs = { stop: () => Promise<void> }

const reapEveryMs = 3_000
const retryAfterMs = 5_000
const patienceMs = 2_000

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

/** One life of the workers: until the process is to stop, or the database goes away. */
const attend = (signal: AbortSignal, onFault: (error: unknown) => void): Promise<void> =>
  withPool((pool) =>
    asOwner(databaseUrl(), async (db) => {
      const workers = new Set<string>()
      const runner = await startRunner(pool, workers, onFault)
      const ended = runner.promise.then(
        () => true,
        () => true,
      )
      try {
        for (let isOver = false; !isOver && !signal.aborted; ) {
          await reap(db, workers)
          isOver = await Promise.race([ended, pause(reapEveryMs, signal).then(() => false)])
        }
      } finally {
        await runner.stop().catch(() => {})
      }
    }),
  )

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

async function reap(db: Database, workers: Iterable<string>): Promise<void> {
  await sayAlive(db, workers)
  await freeJobsOfDead(db)
}

function startRunner(pgPool: Pool, workers: Set<string>, onFault: (error: unknown) => void): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId))
  events.on('worker:stop', ({ worker }) => workers.delete(worker.workerId))
  events.on('job:error', ({ error }) => onFault(error))
  return run({
    pgPool,
    taskList: tasks,
    crontab,
    concurrency: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    events,
    logger: new Logger(() => () => {}),
  })
}
