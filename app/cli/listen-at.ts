import { createServer } from 'node:net'
import { Refusal } from './refusal.ts'

/** Where to serve: HOST and PORT, else 127.0.0.1:3000. */
export function listenAt(): { host: string; port: number } {
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal(`PORT is ${process.env.PORT}: it must be a number from 0 to 65535.`)
  return { host: process.env.HOST ?? '127.0.0.1', port }
}

/** Throws, before anything is started or built, when the port cannot be listened at. */
export function assertFree({ host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
