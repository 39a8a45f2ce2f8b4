import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, waitUntil } from './alive.ts'
import { StartError } from './start-error.ts'

/** Longer than any start takes: a lock this old was left behind, even when its number lives on as another process. */
const staleAfterMs = 120_000

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  try {
    const isHeld = isAlive(Number(readFileSync(file, 'utf8'))) && Date.now() - statSync(file).mtimeMs < staleAfterMs
    if (!isHeld) rmSync(file, { force: true })
  } catch {
    return false
  }
  return false
}

/** Runs `work` while no other process starts or stops the cluster of this folder. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'lock')
  if (!(await waitUntil(() => tryLock(file), 60_000)))
    throw new StartError(`Another process has been starting the database in ${folder} for a minute: stop it first.`)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** The folder's list of users, which its owner may tidy also when root has made it. */
function usersOf(folder: string): string {
  const users = join(folder, 'users')
  mkdirSync(users, { recursive: true })
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0) chownSync(users, uid, gid)
  return users
}

/** Notes that this process uses the database of the folder. */
export function signOn(folder: string): void {
  writeFileSync(join(usersOf(folder), String(process.pid)), '')
}

/** Takes the note away; true when no other living process uses the database. */
export function signOff(folder: string): boolean {
  const users = usersOf(folder)
  const others = readdirSync(users).filter((pid) => {
    const isOther = Number(pid) !== process.pid && isAlive(Number(pid))
    if (!isOther) rmSync(join(users, pid), { force: true })
    return isOther
  })
  return others.length === 0
}
