import { fileURLToPath } from 'node:url'
import { loadCompiled } from './compiled.ts'
import type { programs } from './programs.ts'

/** Runs a program of the build. What has been compiled when it ends is kept for the next start. */
export async function runBuilt(program: keyof typeof programs): Promise<void> {
  const file = fileURLToPath(new URL('programs.cjs', import.meta.url))
  const { exports: built, keep } = loadCompiled<{ programs: typeof programs }>(file)
  if (keep) process.once('exit', keep)
  await built.programs[program]()
}
