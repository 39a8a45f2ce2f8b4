import { setTimeout as sleep } from 'node:timers/promises'
import { videoBase } from '#app/domain/meeting-room.ts'
import { createApp } from './app.ts'
import { loadBuild } from './load-build.ts'
import { logFault } from './log.ts'
import { type Running, run } from './run.ts'

const jobsAfterMs = 1_000

/** Serves the built pages and, unless JOBS is `off` because processes of their own do it, what happens by itself. */
export async function serve(where: { host: string; port: number }): Promise<Running> {
  videoBase() // Refuses a wrong address now, not when the first meeting is booked.
  const { url, stop } = await run(createApp(await loadBuild()), where)
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

/** What happens by itself can wait until the first pages have been shown: its code is read when it is started. */
function startJobsSoon(): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const started = sleep(jobsAfterMs, undefined, { signal: stopping.signal, ref: false })
    .then(() => import('#app/jobs/runner.ts'))
    .then(({ startJobs }) => startJobs((error) => logFault(error, { method: 'job', path: '' })))
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
