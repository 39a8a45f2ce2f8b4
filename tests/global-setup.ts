import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '#db/embedded/alive.ts'
import { placesOf } from '#db/embedded/folder.ts'
import { stopEmbedded } from '#db/embedded.ts'

const prefix = 'hemvagen-test-'

async function remove(folder: string): Promise<void> {
  const database = join(folder, 'postgres')
  await stopEmbedded(database)
  for (const place of [...placesOf(database), folder]) rmSync(place, { recursive: true, force: true, maxRetries: 3 })
}

/** Stops what runs of tests that were killed have left behind. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length)))) await remove(join(tmpdir(), name))
}

/** Names the folder of this run's database server. The first test file that needs the server starts it. */
export default async function setup({ provide }: TestProject) {
  await removeLeftovers()
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  provide('databaseFolder', join(folder, 'postgres'))
  return () => remove(folder)
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseFolder: string
  }
}
