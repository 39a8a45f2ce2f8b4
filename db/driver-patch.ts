import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './embedded/start-error.ts'

const guard = 'if (!socket) { // guarded by db/patches'

/**
 * Throws when the installed postgres.js lacks the guard of `db/patches`: without it, a connection that dies inside a
 * transaction ends the whole process (https://github.com/porsager/postgres/issues/1066).
 */
export function assertPatchedDriver(): void {
  const root = join(dirname(createRequire(import.meta.url).resolve('postgres')), '..', '..')
  const isGuarded = ['src', 'cjs/src'].every((folder) =>
    readFileSync(join(root, folder, 'connection.js'), 'utf8').includes(guard),
  )
  if (!isGuarded)
    throw new StartError(
      'The database driver is not patched. Run "npx patch-package --patch-dir db/patches" (npm ci does, unless scripts are off).',
    )
}
