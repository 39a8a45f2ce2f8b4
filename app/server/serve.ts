import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { ServerBuild } from '@remix-run/node'
import { videoBase } from '#app/domain/meeting-room.ts'
import { outageOf } from '#db/database-down.ts'
import { createApp } from './app.ts'
import { logOutage } from './calm-log.ts'
import { loadBuild } from './load-build.ts'
import { logFault } from './log.ts'
import { narrowBuild } from './narrow-build.ts'
import { readRoutes, readRoutesAhead } from './read-routes.ts'
import { type Running, run } from './run.ts'

const restAfterMs = 1_000

const firstPage = '/logga-in'

/** Reads the code of the page that everybody begins at, so that it is there when it is asked for. */
export async function readFirstPage(): Promise<void> {
  const { build } = await loadBuild()
  await setImmediate()
  await readRoutes(narrowBuild(build)(firstPage))
}

/** Serves the built pages and, unless JOBS is `off` because processes of their own do it, what happens by itself. */
export async function serve(where: { host: string; port: number }): Promise<Running> {
  videoBase() // Refuses a wrong address now, not when the first meeting is booked.
  const pages = await loadBuild()
  const { url, stop } = await run(createApp(pages), where)
  readSoon(pages.build)
  if (process.env.JOBS === 'off') return { url, stop }

  const jobs = startJobsSoon()
  return {
    url,
    async stop() {
      await jobs.stop()
      await stop()
    },
  }
}

/** The code of the pages that nobody has asked for yet. One that cannot be read says so when it is asked for. */
function readSoon(build: ServerBuild): void {
  void sleep(restAfterMs, undefined, { ref: false })
    .then(() => readRoutesAhead(build))
    .catch(() => {})
}

function logJob(error: unknown): void {
  const outage = outageOf(error)
  if (outage) logOutage(outage)
  else logFault(error, { method: 'job', path: '' })
}

/** What happens by itself can wait until the first pages have been shown: its code is read when it is started. */
function startJobsSoon(): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const started = sleep(restAfterMs, undefined, { signal: stopping.signal, ref: false })
    .then(() => import('#app/jobs/runner.ts'))
    .then(({ startJobs }) => startJobs(logJob))
    .catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error
      return null
    })
  return {
    async stop() {
      stopping.abort()
      const jobs = await started
      await jobs?.stop()
    },
  }
}
