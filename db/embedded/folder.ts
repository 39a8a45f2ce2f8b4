import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Account, canReach } from './account.ts'
import { StartError } from './start-error.ts'

const ourUid = () => process.getuid?.() ?? null

function makeWritable(folder: string, account: Account): void {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
    if (account && statSync(folder).uid !== account.uid) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new StartError(
      `The data folder ${folder} cannot be written to by ${userInfo().username} (${code}): make it writable, or set DATA_DIR to a folder that is.`,
    )
  }
}

/** Refuses a cluster of somebody else's, and a folder in a public place that somebody else made. */
function refuseForeign(folder: string, account: Account): void {
  const entry = lstatSync(folder)
  const allowed = [ourUid(), account?.uid]
  if (!entry.isDirectory() || (ourUid() !== null && !allowed.includes(entry.uid)))
    throw new StartError(
      `The data folder ${folder} belongs to another user (${entry.uid}): start as that user, or set DATA_DIR to another folder.`,
    )
}

function publicPlaceFor(folder: string): string {
  const place = existsSync('/var/tmp') ? '/var/tmp' : '/tmp'
  return join(place, `hemvagen-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

/** Where the database of this folder may be: there, or in the public place it had to move to. */
export const placesOf = (wanted: string) => [resolve(wanted), publicPlaceFor(resolve(wanted))]

/**
 * The folder to keep the database in, made and writable: the one asked for, or one in /var/tmp (said in one line) when
 * the account that PostgreSQL has to run as cannot get into it. Throws a StartError when neither will do.
 */
export function prepareFolder(wanted: string, account: Account, say: (line: string) => void): string {
  const folder = resolve(wanted)
  makeWritable(folder, null)
  const place = canReach(dirname(folder), account) ? folder : publicPlaceFor(folder)
  if (place !== folder)
    say(
      `The database is kept in ${place}: ${account?.name ?? 'PostgreSQL'}, whom it runs as, cannot get into ${folder}.`,
    )
  if (existsSync(place) && place !== folder) refuseForeign(place, account)
  makeWritable(place, account)
  const cluster = join(place, 'data')
  if (existsSync(cluster)) refuseForeign(cluster, account)
  return place
}
