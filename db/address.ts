import { socketIn } from './embedded/socket.ts'

const usualPort = 5432

/**
 * Where the driver connects for a database's URL: by the network, or by the Unix socket of a server on this machine, when
 * the URL names the socket's folder as PostgreSQL's own programs have it: `?host=/var/run/postgresql`.
 */
export function addressOf(url: string): { url: string; path?: string } {
  const address = URL.canParse(url) ? new URL(url) : null
  const folder = address?.searchParams.get('host')
  if (!address || !folder?.startsWith('/')) return { url }
  address.searchParams.delete('host')
  return { url: address.href, path: socketIn(folder, Number(address.port || usualPort)) }
}

/** The URL with the folder of the server's socket in it. */
export function throughSocket(url: string, folder: string): string {
  const address = new URL(url)
  address.searchParams.set('host', folder)
  return address.href
}
