import { createServer, connect as dial, type Socket } from 'node:net'
import type { Explained } from './plan-nodes.ts'

export type Relay = { url: string; stop: () => Promise<void> }

const noticeResponse = 'N'.charCodeAt(0)
const messageField = 'M'.charCodeAt(0)

/** The text of a notice: fields of one letter each, ended by zeros. */
function textOf(body: Buffer): string {
  for (let at = 0; at < body.length && body[at] !== 0; ) {
    const end = body.indexOf(0, at)
    if (body[at] === messageField) return body.toString('utf8', at + 1, end)
    at = end + 1
  }
  return ''
}

/** What auto_explain says in a notice, or null for any other. */
function explainedIn(text: string): Explained | null {
  const [, json] = /^duration: [\d.]+ ms {2}plan:\n([\s\S]+)$/.exec(text) ?? []
  if (!json) return null
  const { 'Query Text': query, Plan: plan } = JSON.parse(json)
  return { query, plan }
}

/** Takes the server's messages out of what comes in pieces, and hands over the plans among them. */
function listenIn(onPlan: (explained: Explained) => void) {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let size = sizeOf(rest); size > 0 && rest.length >= size; size = sizeOf(rest)) {
      const explained = rest[0] === noticeResponse ? explainedIn(textOf(rest.subarray(5, size))) : null
      if (explained) onPlan(explained)
      rest = rest.subarray(size)
    }
  }
}

/** How long the first message is, its letter included; 0 while that is not known. */
const sizeOf = (rest: Buffer) => (rest.length < 5 ? 0 : rest.readInt32BE(1) + 1)

/**
 * A way to the server of the URL on which every plan is heard that auto_explain sends to whoever asks. What is asked and
 * answered goes through unchanged. A plan is handed over before the answer of its query.
 */
export async function startRelay(url: string, onPlan: (explained: Explained) => void): Promise<Relay> {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = dial(Number(port || 5432), hostname)
    const hear = listenIn(onPlan)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.setNoDelay(true)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    client.on('data', (chunk) => upstream.write(chunk))
    upstream.on('data', (chunk) => {
      hear(chunk)
      client.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.')
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${address.port}` }).href,
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
