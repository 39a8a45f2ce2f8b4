import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type OpenProxy = { url: string; close: () => void }

/** What is done with bytes on their way: others are sent in their place, or none when the connection was cut. */
type Ways = {
  toServer?: (bytes: Buffer, ends: { client: Socket; upstream: Socket }) => Buffer | null
  toClient?: (bytes: Buffer) => void
}

/** Stands between us and the database, and sees all that is sent. */
export async function openProxy(
  to: string,
  { toServer = (bytes) => bytes, toClient = () => {} }: Ways,
): Promise<OpenProxy> {
  const server = new URL(to)
  const proxy = createServer((client) => {
    const upstream = connect(Number(server.port), server.hostname)
    for (const socket of [client, upstream]) socket.on('error', () => {})
    client.on('data', (bytes) => {
      const sent = toServer(bytes, { client, upstream })
      if (sent) upstream.write(sent)
    })
    client.on('end', () => upstream.end())
    upstream.on('data', toClient).pipe(client)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const { port } = proxy.address() as AddressInfo
  return { url: Object.assign(new URL(to), { port: String(port) }).href, close: () => proxy.close() }
}
