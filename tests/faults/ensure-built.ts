import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from '#app/cli/build.ts'
import { isBuilt, stamp } from '#app/cli/is-built.ts'
import { withFolderLock } from '#db/embedded/lock.ts'

/** What production starts. */
export const serverProgram = 'build/app/server.js'

/** Builds unless what is built was made of the very same files. Test files that come at the same time wait. */
export async function ensureBuilt(): Promise<void> {
  const folder = path.dirname(stamp)
  mkdirSync(folder, { recursive: true })
  await withFolderLock(folder, async () => {
    if (!(await isBuilt())) await build()
  })
}
