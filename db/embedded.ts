import { join } from 'node:path'
import postgres from 'postgres'
import { throughSocket } from './address.ts'
import { chooseAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { placesOf, prepareFolder } from './embedded/folder.ts'
import { signOff, signOn, withFolderLock } from './embedded/lock.ts'
import {
  launchPostmaster,
  type Postmaster,
  runningPostmaster,
  type ServerSettings,
  stopPostmaster,
} from './embedded/postmaster.ts'
import { canHoldSocket } from './embedded/socket.ts'
import { StartError } from './embedded/start-error.ts'

export { isStartError, StartError } from './embedded/start-error.ts'

export type EmbeddedOptions = {
  /** Where the database is kept between runs. */
  folder: string
  /** Taken when free, else another. */
  port?: number
  /** Made when it is not there. */
  database?: string
  settings?: ServerSettings
  /** Told, in one line, when the data has to be kept elsewhere. */
  say?: (line: string) => void
  /** Called when the server's process has been started, which is ready some moments later. Not for one that runs already. */
  whileStarting?: () => void
}

export type Embedded = {
  /** For the owner of the database: migrations, and the app's roles through it. By the network. */
  url: string
  /** The same by the server's Unix socket, which takes less of both sides; by the network where it has none. */
  nearUrl: string
  port: number
  pid: number
  /** The folder that is really used. */
  folder: string
  /** True when the cluster was made by this start. */
  isFresh: boolean
  /** True when the server was running already. */
  isAdopted: boolean
  /** Stops the server, unless another living process uses it too. */
  stop: () => Promise<void>
}

/** Lets us in with the cluster's own password and makes the database, or says that the port is somebody else's. */
async function ensureDatabase(url: string, database: string, data: string): Promise<void> {
  const client = postgres(`${url}/postgres`, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    connection: { client_min_messages: 'error' },
  })
  try {
    const [there] = await client`select from pg_database where datname = ${database}`
    if (!there) await client`create database ${client(database)}`
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no answer'
    throw new StartError(`The database server on ${data} does not let us in (${code}): stop it, and start again.`)
  } finally {
    await client.end({ timeout: 5 })
  }
}

const stop = (folder: string, pid: number) => async () => {
  await withFolderLock(folder, async () => {
    if (signOff(folder)) await stopPostmaster(pid)
  })
}

/**
 * Starts the PostgreSQL that comes with the npm package, as a real server on 127.0.0.1 with its data in the folder, or
 * takes over the one that runs there already. Throws a StartError, one sentence to print, when that cannot be.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { port = 0, database = 'hemvagen', settings = {}, whileStarting } = options
  const { say = (line) => process.stderr.write(`${line}\n`) } = options
  const account = chooseAccount(join(options.folder, 'data'))
  const folder = prepareFolder(options.folder, account, say)
  return withFolderLock(folder, async () => {
    const binaries = findBinaries(folder, account)
    const { data, password, isFresh } = await ensureCluster(folder, binaries, account)
    const adopted = await runningPostmaster(data)
    const server: Postmaster =
      adopted ??
      (await launchPostmaster({
        data,
        sockets: canHoldSocket(folder) ? folder : null,
        log: join(folder, 'postgres.log'),
        port,
        settings,
        binaries,
        account,
        whileStarting,
      }))
    const { pid, sockets } = server
    const base = `postgres://postgres:${password}@127.0.0.1:${server.port}`
    const url = `${base}/${database}`
    await ensureDatabase(base, database, data)
    signOn(folder)
    return {
      url,
      nearUrl: sockets ? throughSocket(url, sockets) : url,
      port: server.port,
      pid,
      folder,
      isFresh,
      isAdopted: adopted !== null,
      stop: stop(folder, pid),
    }
  })
}

/** Stops whatever server runs on the folder's cluster, whoever uses it. */
export async function stopEmbedded(folder: string): Promise<void> {
  for (const place of placesOf(folder)) {
    const server = await runningPostmaster(join(place, 'data'))
    if (server) await stopPostmaster(server.pid)
  }
}
