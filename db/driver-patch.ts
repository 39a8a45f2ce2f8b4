import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './embedded/start-error.ts'

/** Of each file of the driver, how many guards of `db/patches` it holds. */
const guards = { 'connection.js': 4, 'index.js': 3 }

/**
 * Throws when the installed postgres.js lacks the guards of `db/patches`. Without them, when a connection dies inside a
 * transaction or while it is made, the whole process ends (https://github.com/porsager/postgres/issues/1066), the next to
 * use it is told of that end (#1223), and what is left of the transaction goes on inside another's (#1216). And it would
 * wait for the answer to BEGIN and to the last query before it sends what follows, and send a kilobyte at a time.
 */
export function assertPatchedDriver(): void {
  const root = join(dirname(createRequire(import.meta.url).resolve('postgres')), '..', '..')
  const isGuarded = ['src', 'cjs/src'].every((folder) =>
    Object.entries(guards).every(([file, count]) => {
      const source = readFileSync(join(root, folder, file), 'utf8')
      return source.split('// guarded by db/patches').length - 1 === count
    }),
  )
  if (!isGuarded)
    throw new StartError(
      'The database driver is not patched. Run "npx patch-package --patch-dir db/patches" (npm ci does, unless scripts are off).',
    )
}
