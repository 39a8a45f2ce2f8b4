import { existsSync } from 'node:fs'
import { build } from '#app/cli/build.ts'
import { type Program, startProgram } from './start-program.ts'
import { makeWorld, type Wanted, type World } from './world.ts'

/** The production server over a world of its own. */
export type Site = World & { url: string }

/** Pages that are built already are taken as they are, so that a benchmark can be run of any build. */
export const serverProgram = 'build/app/server.js'

/** Starts the built server, building it first when there is none, and hands the site to the work. All of it is stopped at the end. */
export async function onSite<T>(work: (site: Site) => Promise<T>, wanted: Wanted = {}): Promise<T> {
  if (!existsSync(serverProgram)) await build()
  const world = await makeWorld(wanted)
  let app: Program | undefined
  try {
    app = await startProgram([serverProgram], { DATABASE_URL: world.databaseUrl, JOBS: 'off' })
    return await work({ ...world, url: app.url })
  } finally {
    await app?.stop()
    await world.stop()
  }
}
