import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type RoundRobin = {
  url: string
  /** How many requests each of the addresses has answered. */
  served: ReadonlyMap<string, number>
  /** Whom to share the requests between from now on. */
  between: (urls: readonly string[]) => void
  close: () => Promise<void>
}

/**
 * A balancer: hands every request to the next address in turn, and to the one after when nobody listens there, or when
 * what was only asked for is not answered. What may have been done is not sent twice.
 */
export async function startRoundRobin(port = 0): Promise<RoundRobin> {
  let urls: readonly string[] = []
  let turn = 0
  const served = new Map<string, number>()

  const handOn = (incoming: http.IncomingMessage, outgoing: http.ServerResponse, candidates: readonly string[]) => {
    const [url = '', ...others] = candidates
    const { method, headers, url: path } = incoming
    const passed = http.request(new URL(path ?? '/', url), { method, headers, agent: false })
    passed.on('response', (answer) => {
      served.set(url, (served.get(url) ?? 0) + 1)
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('error', () => outgoing.destroy()).pipe(outgoing)
    })
    passed.on('error', (error: NodeJS.ErrnoException) => {
      const isUntouched = error.code === 'ECONNREFUSED' || method === 'GET'
      if (outgoing.headersSent) outgoing.destroy()
      else if (isUntouched && others.length > 0) handOn(incoming, outgoing, others)
      else outgoing.writeHead(502).end()
    })
    passed.on('socket', (socket) => socket.once('connect', () => incoming.pipe(passed)))
    outgoing.on('close', () => passed.destroy())
  }

  const server = http.createServer((incoming, outgoing) => {
    const next = turn++ % urls.length
    handOn(incoming, outgoing, [...urls.slice(next), ...urls.slice(0, next)])
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    between(next) {
      urls = next
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
