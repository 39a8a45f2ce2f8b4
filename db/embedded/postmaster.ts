import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, fchownSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, asAccount } from './account.ts'
import { isAlive, waitUntil } from './alive.ts'
import type { Binaries } from './binaries.ts'
import { programEnvironment } from './cluster.ts'
import { freePort, isListening } from './port.ts'
import { clearSockets } from './socket.ts'
import { StartError } from './start-error.ts'

/** `sockets` is the folder of the server's Unix socket, where it has one. */
export type Postmaster = { pid: number; port: number; sockets: string | null }
export type ServerSettings = Readonly<Record<string, string | number>>

type PidFile = Postmaster & { status: string }

/** What postmaster.pid says: line 1 the process, line 4 the port, line 5 the folder of its socket, line 8 how far it has come. */
function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const sockets = lines[4]?.trim() || null
    return { pid: Number(lines[0]), port: Number(lines[3]), sockets, status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/** On Linux, whether the process is a PostgreSQL: numbers are used again. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return !existsSync('/proc/self/cmdline')
  }
}

const isRunning = (file: PidFile | null): file is PidFile => file !== null && isAlive(file.pid) && isPostgres(file.pid)

/** The postmaster that runs on this cluster already, since its parent was killed or is another of ours; else null. */
export async function runningPostmaster(data: string): Promise<Postmaster | null> {
  if (!isRunning(readPidFile(data))) return null
  await waitUntil(() => {
    const file = readPidFile(data)
    return !isRunning(file) || file.status === 'ready'
  }, 60_000)
  const file = readPidFile(data)
  if (!isRunning(file) || file.status !== 'ready' || !(await isListening(file.port))) return null
  return { pid: file.pid, port: file.port, sockets: file.sockets }
}

function readFrom(log: string, offset: number): string {
  const file = openSync(log, 'r')
  const text = Buffer.alloc(Math.max(0, Math.min(fstatSync(file).size - offset, 64_000)))
  readSync(file, text, 0, text.length, offset)
  closeSync(file)
  return text.toString('utf8')
}

/** Resolves to true when the child is ready for connections, false when it ended first. */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  child.once('error', () => {
    hasEnded = true
  })
  await waitUntil(() => {
    const file = readPidFile(data)
    return hasEnded || (file?.pid === child.pid && file?.status === 'ready')
  }, 120_000)
  return !hasEnded && child.pid !== undefined && readPidFile(data)?.pid === child.pid
}

type Launch = {
  data: string
  /** Where its Unix socket is to be; null for none. */
  sockets: string | null
  log: string
  port: number
  settings: ServerSettings
  binaries: Binaries
  account: Account
  whileStarting?: () => void
}

/** The server's command line. It is reached by this machine alone, with the password. */
function argumentsFor({ data, settings }: Launch, { port, sockets }: Omit<Postmaster, 'pid'>): string[] {
  const places = { listen_addresses: '127.0.0.1', unix_socket_directories: sockets ?? '' }
  const options = Object.entries({ ...places, timezone: 'UTC', ...settings })
  return ['-D', data, '-p', String(port), ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C at the terminal reaches us and not it. A port taken
 * meanwhile is exchanged for a free one, backends of a killed predecessor are waited for, and where the folder's disk
 * takes no sockets there is none.
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const { data, log, port, binaries, account, whileStarting } = launch
  let { sockets } = launch
  let reason = ''
  for (let attempt = 0, wanted = port; attempt < 40; attempt++) {
    const chosen = await freePort(wanted)
    if (sockets) clearSockets(sockets)
    const output = openSync(log, 'a')
    if (account) fchownSync(output, account.uid, account.gid)
    const offset = fstatSync(output).size
    const child = spawn(binaries.postgres, argumentsFor(launch, { port: chosen, sockets }), {
      ...asAccount(account),
      detached: true,
      stdio: ['ignore', output, output],
      env: programEnvironment(),
    })
    const becomingReady = isReady(child, data)
    whileStarting?.()
    const ready = await becomingReady
    closeSync(output)
    child.unref()
    if (ready && child.pid !== undefined) return { pid: child.pid, port: chosen, sockets }
    const said = readFrom(log, offset)
    reason = /^.*FATAL: {2}(.*)$/m.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
    if (/could not create any Unix/.test(said)) sockets = null
    else if (/could not bind|create any TCP/.test(said)) wanted = 0
    else if (!/pre-existing shared memory|lock file/.test(said)) break
    await sleep(250)
  }
  throw new StartError(`PostgreSQL did not start: ${reason || 'it said nothing'} (more in ${log}).`)
}

/** Lets the server end its work and stop; forces it after half a minute. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitUntil(() => !isAlive(pid), patience)) return
  }
}
