import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { StartError } from './start-error.ts'

/** The account PostgreSQL is to run as; null is the one we run as. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number; name: string } | null

type PasswdEntry = { uid: number; gid: number; name: string }

function passwdEntries(): PasswdEntry[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/**
 * Whom to run PostgreSQL as: us, or when we are root the owner of the cluster that is there, else `postgres` or
 * `nobody`. Throws a StartError when no account can be used.
 */
export function chooseAccount(cluster: string): Account {
  if (process.getuid === undefined) return null
  if (process.getuid() !== 0) {
    if (hasName()) return null
    throw new StartError(
      `PostgreSQL needs the user it runs as to have a name, and user ${process.getuid()} has no entry in /etc/passwd: add one, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  const entries = passwdEntries()
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0
  const account =
    entries.find(({ uid }) => uid === owner && uid !== 0) ??
    entries.find(({ name }) => name === 'postgres') ??
    entries.find(({ name }) => name === 'nobody')
  if (account && account.uid !== 0) return account
  throw new StartError(
    'PostgreSQL refuses to run as root, and /etc/passwd has neither a "postgres" nor a "nobody" account to run it as: add one, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

const mayPass = (folder: string, account: NonNullable<Account>) => {
  const { uid, gid, mode } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0
}

/** True when the account can walk down to the path through all the folders that are there. */
export function canReach(path: string, account: Account): boolean {
  if (account === null) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(folder, account)) return false
    if (folder === dirname(folder)) return true
  }
}

/** The part of spawn's options that makes a child run as the account. */
export const asAccount = (account: Account) => (account ? { uid: account.uid, gid: account.gid } : {})
