import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './embedded/start-error.ts'

const guards = ['if (!socket) { // guarded by db/patches', 'fetchArrayTypes().catch(() => {}) // guarded by db/patches']

/**
 * Throws when the installed postgres.js lacks the guards of `db/patches`: without them, a connection that dies inside a
 * transaction (https://github.com/porsager/postgres/issues/1066) or while it is being made ends the whole process.
 */
export function assertPatchedDriver(): void {
  const root = join(dirname(createRequire(import.meta.url).resolve('postgres')), '..', '..')
  const isGuarded = ['src', 'cjs/src'].every((folder) => {
    const source = readFileSync(join(root, folder, 'connection.js'), 'utf8')
    return guards.every((guard) => source.includes(guard))
  })
  if (!isGuarded)
    throw new StartError(
      'The database driver is not patched. Run "npx patch-package --patch-dir db/patches" (npm ci does, unless scripts are off).',
    )
}
