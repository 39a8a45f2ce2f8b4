import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '#db/client.server.ts'
import { isAlive } from '#db/embedded/alive.ts'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

export type OwnServer = {
  url: string
  /** Where it keeps its files. */
  data: string
  pid: () => number
  /** `kill -9` of the server, unless it has ended; and its start, as whoever watches over it would do. */
  kill: () => void
  start: () => Promise<void>
  drop: () => Promise<void>
}

type Settings = Readonly<Record<string, string | number>>

/**
 * A durable database server of the caller's own, migrated, that may be killed; in the place when one is told. The app's
 * doors of this process are pointed at it.
 */
export async function startOwnServer(settings: Settings = {}, place = tmpdir()): Promise<OwnServer> {
  const root = mkdtempSync(join(place, 'hemvagen-faults-'))
  chmodSync(root, 0o755)
  const folder = join(root, 'postgres')
  let server: Embedded = await startEmbedded({ folder, settings })
  await closeDatabase()
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  return {
    url: server.url,
    data: join(server.folder, 'data'),
    pid: () => server.pid,
    kill() {
      if (isAlive(server.pid)) process.kill(server.pid, 'SIGKILL')
    },
    async start() {
      server = await startEmbedded({ folder, port: server.port, settings })
    },
    async drop() {
      await closeDatabase()
      await server.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
