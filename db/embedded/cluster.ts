import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { StartError } from './start-error.ts'

export type Cluster = { data: string; password: string; isFresh: boolean }

const unfinishedPrefix = 'initdb-'

/** What a PostgreSQL program needs of our environment, and nothing that would change how it sorts or tells the time. */
export const programEnvironment = () => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
  LC_ALL: 'C',
  TZ: 'UTC',
})

const passwordFile = (data: string) => join(data, 'hemvagen-password')

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(unfinishedPrefix)))
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

async function initialise(unfinished: string, password: string, binaries: Binaries, account: Account): Promise<void> {
  const handover = `${unfinished}.password`
  writeFileSync(handover, `${password}\n`, { mode: 0o600 })
  if (account) chownSync(handover, account.uid, account.gid)
  const options = ['-D', unfinished, '-U', 'postgres', '--pwfile', handover, '--auth=scram-sha-256', '--encoding=UTF8']
  const sorting = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    await promisify(execFile)(binaries.initdb, [...options, ...sorting, '--data-checksums', '--no-instructions'], {
      ...asAccount(account),
      env: programEnvironment(),
    })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
    const reason = said.split('\n').find((line) => /error|fatal/i.test(line)) ?? said.split('\n')[0]
    throw new StartError(`PostgreSQL could not make its data folder ${unfinished}: ${reason?.trim()}.`)
  } finally {
    rmSync(handover, { force: true })
  }
}

/**
 * The cluster in the folder, made when there is none. It is made under another name, with its password in it, and
 * renamed when it is whole, so that a start that is killed half way leaves none.
 */
export async function ensureCluster(folder: string, binaries: Binaries, account: Account): Promise<Cluster> {
  const data = join(folder, 'data')
  removeUnfinished(folder)
  const isFresh = !existsSync(join(data, 'PG_VERSION'))
  if (isFresh) {
    if (existsSync(data))
      throw new StartError(`The folder ${data} is there but holds no database: move it away and start again.`)
    const unfinished = join(folder, `${unfinishedPrefix}${process.pid}`)
    const password = randomBytes(24).toString('base64url')
    await initialise(unfinished, password, binaries, account)
    writeFileSync(passwordFile(unfinished), password, { mode: 0o600 })
    if (account) chownSync(passwordFile(unfinished), account.uid, account.gid)
    renameSync(unfinished, data)
  }
  return { data, password: readFileSync(passwordFile(data), 'utf8').trim(), isFresh }
}
