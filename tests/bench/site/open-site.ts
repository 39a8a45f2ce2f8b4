import { ensureBuilt, serverProgram } from '#tests/faults/ensure-built.ts'
import { type Program, serverOptions, startProgram } from './start-program.ts'
import { makeWorld, type Wanted, type World } from './world.ts'

/** The production server over a world of its own. */
export type Site = World & { url: string }

/** Starts the built server as `npm start` does, building it first when it is of other files, and hands the site to the work. All of it is stopped at the end. */
export async function onSite<T>(work: (site: Site) => Promise<T>, wanted: Wanted = {}): Promise<T> {
  await ensureBuilt()
  const world = await makeWorld(wanted)
  let app: Program | undefined
  try {
    app = await startProgram([...serverOptions, serverProgram], { DATABASE_URL: world.databaseUrl, JOBS: 'off' })
    return await work({ ...world, url: app.url })
  } finally {
    await app?.stop()
    await world.stop()
  }
}
