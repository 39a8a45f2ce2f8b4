import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { setTimeout as sleep } from 'node:timers/promises'

export type Listening = {
  /** How often it has been told that something is new. */
  news: () => number
  /** True while a stream is open. */
  isOpen: () => boolean
  stop: () => void
}

/** An open page: reads the event stream, and asks for the next as a browser does, when the last has ended. */
export function startListening(url: () => string, cookie: string): Listening {
  const leaving = new AbortController()
  let news = 0
  let isOpen = false

  async function listen(): Promise<number> {
    let pause = 1_000
    const answer = await fetch(`${url()}/live?since=${new Date().toISOString()}`, {
      headers: { Cookie: cookie },
      signal: leaving.signal,
    })
    if (answer.status !== 200) throw new Error(`The stream was answered with ${answer.status}: a browser asks no more.`)
    const text = Readable.fromWeb(answer.body as ReadableStream).setEncoding('utf8')
    for await (const part of text as AsyncIterable<string>) {
      isOpen = true
      news += part.split('event: news').length - 1
      pause = Number(/^retry: (\d+)/m.exec(part)?.[1] ?? pause)
    }
    return pause
  }

  const listening = (async () => {
    while (!leaving.signal.aborted) {
      const pause = await listen().catch((error: unknown) => {
        if (error instanceof Error && /asks no more/.test(error.message)) throw error
        return 1_000
      })
      isOpen = false
      await sleep(pause, undefined, { signal: leaving.signal }).catch(() => {})
    }
  })()
  listening.catch(() => {})
  return {
    news: () => news,
    isOpen: () => isOpen,
    stop: () => leaving.abort(),
  }
}
