import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const prefix = '.s.PGSQL.'

/** How long the path of a socket may be on every system, in bytes. */
const longest = 103

/** The socket of the server at the port, among those in the folder: PostgreSQL names it so. */
export const socketIn = (folder: string, port: number): string => join(folder, `${prefix}${port}`)

/**
 * True when a server can have its socket in the folder: not on Windows, not where the path would be too long, and not
 * where PostgreSQL would read it as several folders.
 */
export const canHoldSocket = (folder: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(socketIn(folder, 65_535)) <= longest && !/[,"]/.test(folder)

/** Takes away what a server that was killed has left in the folder. Not while one runs. */
export function clearSockets(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(prefix))) rmSync(join(folder, name))
}
