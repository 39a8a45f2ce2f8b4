import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { closeBus } from '#app/live/bus.server.ts'
import { closeDatabase } from '#db/client.server.ts'

const limits = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }

/** Requests under way get this many milliseconds when the server stops. */
const patience = 8_000

const sweepEvery = 50

export type Running = { url: string; stop: () => Promise<void> }

/** Serves the application. Rejects with EADDRINUSE when the port is taken. */
export function run(app: Express, { host, port }: { host: string; port: number }): Promise<Running> {
  return new Promise((resolve, reject) => {
    const server = http.createServer(limits, app)
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const { port: taken } = server.address() as AddressInfo
      let stopping: Promise<void> | undefined
      resolve({ url: `http://${host}:${taken}`, stop: () => (stopping ??= stop(server)) })
    })
  })
}

/**
 * Takes no more requests, ends the event streams, lets the others finish, then closes the database. A connection that
 * was in use is closed as soon as it is not: the browser would keep it for its next request.
 */
async function stop(server: http.Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  const closed = new Promise((resolve) => server.close(resolve))
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  await closeBus()
  const sweeping = setInterval(() => server.closeIdleConnections(), sweepEvery)
  await closed
  clearInterval(sweeping)
  clearTimeout(timer)
  await closeDatabase()
}
