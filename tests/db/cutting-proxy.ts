import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

export type CuttingProxy = { url: string; left: () => number; close: () => void }

/** Stands between us and the database, and resets as many connections as `cuts` says, when they send the text of `at`. */
export async function openCuttingProxy(to: string, { at, cuts }: { at: string; cuts: number }): Promise<CuttingProxy> {
  const server = new URL(to)
  let left = cuts
  const proxy = createServer((client) => {
    const upstream = connect(Number(server.port), server.hostname)
    for (const socket of [client, upstream]) socket.on('error', () => {})
    client.on('data', (bytes) => {
      if (left > 0 && bytes.includes(at)) {
        left -= 1
        upstream.destroy()
        client.resetAndDestroy()
      }
    })
    client.pipe(upstream).pipe(client)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const { port } = proxy.address() as AddressInfo
  return { url: Object.assign(new URL(to), { port: String(port) }).href, left: () => left, close: () => proxy.close() }
}
