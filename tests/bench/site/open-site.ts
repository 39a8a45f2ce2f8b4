import { ensureBuilt, serverProgram } from '#tests/faults/ensure-built.ts'
import { shareSite } from './shared-site.ts'
import { serverOptions, startProgram } from './start-program.ts'
import { makeWorld, type World } from './world.ts'

/** The production server over a world of its own. */
export type Site = World & { url: string }

/** Starts the built server as `npm start` does, building it first when it is of other files. */
async function openSite(): Promise<Site> {
  await ensureBuilt()
  const world = await makeWorld()
  try {
    const env = { DATABASE_URL: world.nearUrl, JOBS: 'off' }
    const app = await startProgram([...serverOptions, serverProgram], env)
    const stop = async () => {
      await app.stop()
      await world.stop()
    }
    return { ...world, url: app.url, stop }
  } catch (error) {
    await world.stop()
    throw error
  }
}

/** Hands the site to the work. Benchmarks that come one after the other share one, so that none begins with a cold server. */
export const onSite = async <T>(work: (site: Site) => Promise<T>): Promise<T> => work(await shareSite(openSite))
