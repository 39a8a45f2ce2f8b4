import { videoBase } from '#app/domain/meeting-room.ts'
import { startJobs } from '#app/jobs/runner.ts'
import { createApp } from './app.ts'
import { loadBuild } from './load-build.ts'
import { logFault } from './log.ts'
import { type Running, run } from './run.ts'

/** Serves the built pages and, unless JOBS is `off` because processes of their own do it, what happens by itself. */
export async function serve(where: { host: string; port: number }): Promise<Running> {
  videoBase() // Refuses a wrong address now, not when the first meeting is booked.
  const { url, stop } = await run(createApp(await loadBuild()), where)
  if (process.env.JOBS === 'off') return { url, stop }

  const jobs = startJobs((error) => logFault(error, { method: 'job', path: '' }))
  return {
    url,
    async stop() {
      await jobs.stop()
      await stop()
    },
  }
}
