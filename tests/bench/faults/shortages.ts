import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import type { Figure } from '../bench.ts'
import { backIn, onGround, refusedIn, settle, untilServed } from './ground.ts'
import { assertSameApp } from './kills.ts'

const run = promisify(execFile)

/** All connections of the app wait for a lock that somebody holds, for as long as it is measured. */
export const exhaustPool = (seconds: number): Promise<readonly Figure[]> =>
  onGround(
    async (ground) => {
      await ground.posting.goesOn(20)
      const client = postgres(ground.database.url, { max: 1 })
      const holder = await client.reserve()
      await holder`begin`
      await holder`lock table sessions in access exclusive mode`
      await sleep(seconds * 1000)
      await holder`rollback`
      const back = await untilServed(ground)
      holder.release()
      await client.end()
      await ground.posting.goesOn(20)
      assertSameApp(ground)
      const refused = refusedIn('pool exhausted', ground.posting.answers, 2_000)
      return [...(await settle('pool exhausted', ground)), backIn('pool exhausted', [back]), refused]
    },
    { env: { DATABASE_WEB_CONNECTIONS: '4', DATABASE_TIMEOUT_SECONDS: '60' } },
  )

/** A small volume of its own, or null where this process may not mount one. */
async function mountVolume(): Promise<string | null> {
  const place = mkdtempSync(join(tmpdir(), 'hemvagen-volume-'))
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=240m,mode=755', 'tmpfs', place]).catch(() => null)
  if (mounted) return place
  rmdirSync(place)
  return null
}

/** Writes until there is no room on the volume. Answers what makes room again. */
function fillVolume(place: string): () => void {
  const filler = join(place, 'filler')
  const block = Buffer.alloc(65_536)
  try {
    for (;;) writeFileSync(filler, block, { flag: 'a' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
  return () => rmSync(filler)
}

/**
 * The volume of the database, files and log, is full for as long as it is measured. The database, which may have crashed,
 * is started again when there is room, as whoever watches over it would.
 */
export async function fillDisk(seconds: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const place = await mountVolume()
  if (!place) {
    say('disk full: left out, since this process may not mount a volume of its own. The tests fill a disk without one.')
    return []
  }
  chmodSync(place, 0o755)
  const settings = { max_wal_size: '64MB', min_wal_size: '32MB' }
  try {
    return await onGround(
      async (ground) => {
        await ground.posting.goesOn(50)
        const makeRoom = fillVolume(place)
        for (const began = performance.now(); performance.now() - began < seconds * 1000; ) await sleep(100)
        makeRoom()
        ground.database.kill()
        await ground.database.start()
        const back = await untilServed(ground)
        await ground.posting.goesOn(50)
        assertSameApp(ground)
        const refused = refusedIn('disk full', ground.posting.answers, 2_000)
        return [...(await settle('disk full', ground)), backIn('disk full', [back]), refused]
      },
      { place, settings },
    )
  } finally {
    await run('umount', [place])
    rmdirSync(place)
  }
}
