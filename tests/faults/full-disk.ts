import { execFile } from 'node:child_process'
import { renameSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { asOwner } from '#db/owner.server.ts'
import type { OwnServer } from './own-server.ts'

const run = promisify(execFile)

/** These ways of filling a disk are the kernel's own, and need no rights: Linux has them. */
export const canFillDisk = process.platform === 'linux'

/**
 * Leaves no room for a row of the table, which is emptied first: its file becomes `/dev/full`, where the kernel answers
 * every write with ENOSPC, as on a volume that is full. Answers what makes room again.
 */
export function fillTable({ url, data }: OwnServer, table: 'notices' | 'access_log') {
  const empty = sql`truncate ${sql.identifier(table)}`
  return asOwner(url, async (db) => {
    await db.execute(empty)
    const [file] = await db.execute<{ path: string }>(sql`select pg_relation_filepath(${table}) as path`)
    const place = join(data, file?.path ?? '')
    renameSync(place, `${place}.room`)
    symlinkSync('/dev/full', place)
    return async () => {
      renameSync(`${place}.room`, place)
      await asOwner(url, (owner) => owner.execute(empty))
    }
  })
}

/** More than any table of a test takes, and far less than a file of the write-ahead log. */
const mostBytes = 1024 * 1024

/**
 * Lets no process of the server write further than so far into any file, by the kernel's limit of a process. A record of
 * the write-ahead log soon fails, as on a full volume, and the server crashes. A new start has room.
 */
export async function fillLog({ pid, data }: OwnServer): Promise<void> {
  const { uid, gid } = statSync(data)
  const limit = (one: string) => run('prlimit', ['--pid', one, `--fsize=${mostBytes}:`], { uid, gid })
  await limit(String(pid()))
  const { stdout } = await run('pgrep', ['-P', String(pid())])
  await Promise.allSettled(stdout.trim().split('\n').map(limit)) // One that has crashed meanwhile needs no limit.
}
