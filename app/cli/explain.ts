import type { AddressInfo } from 'node:net'
import { userInfo } from 'node:os'
import { isDatabaseDown } from '#db/client.server.ts'
import { isStartError } from '#db/embedded/start-error.ts'
import { Refusal } from './refusal.ts'

/** Answers what to print when a command could not start: one sentence for faults that can be expected, else the stack. */
export function explain(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Refusal || isStartError(error)) return error.message
  const { code, syscall, port, address, path: file } = error as NodeJS.ErrnoException & Partial<AddressInfo>
  if (syscall === 'listen' && port !== undefined) {
    if (code === 'EADDRINUSE') return `Port ${port} is taken: PORT=${port + 1} ${command}`
    if (code === 'EACCES') return `Port ${port} needs rights that you lack: PORT=3000 ${command}`
    return `There is no address ${address} to listen at (${code}): set HOST to one of this machine's own.`
  }
  if (file && /^(EACCES|EPERM|EROFS|ENOSPC)$/.test(code ?? ''))
    return `${file} cannot be written to (${code}): make room for it, or let ${userInfo().username} write there.`
  if (isDatabaseDown(error)) return 'The database of DATABASE_URL does not answer: start it, or correct the address.'
  const { code: refused } = (error.cause ?? error) as { code?: string }
  if (refused?.startsWith('28')) return 'The database of DATABASE_URL does not let us in: check the user and password.'
  if (refused === '3D000') return 'The database of DATABASE_URL does not exist: create it first.'
  if (refused === '42501')
    return 'The user of DATABASE_URL may not create roles and tables: it has to own the database and, the first time, to have CREATEROLE.'
  return error.stack ?? error.message
}
