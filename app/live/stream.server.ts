import type { Announcement } from '#app/domain/notify.server.ts'
import { bus } from './bus.server.ts'

/** A stream ends after this many milliseconds; the browser opens the next one by itself. */
const lifetime = 45_000
const heartbeat = 15_000
const mostStreams = 2_000

/** How long a page that cannot be heard now waits before it asks again, in milliseconds: not all at the same moment. */
const later = () => 5_000 + Math.round(Math.random() * 10_000)

/** A reader who lags this many messages behind is let go. */
const mostUnread = -64

const kept = globalThis as { hemvagenStreams?: number }

/**
 * Answers an event stream that says "something new" when a case of the unit moved, at once when the page is behind already,
 * and when the connection to the database was away for a while. It carries no ids: the page reads again with
 * its own rights. Ends at once when too many pages listen already.
 */
export async function liveStream(unitId: string, isBehind: boolean, closed: AbortSignal): Promise<Response> {
  if ((kept.hemvagenStreams ?? 0) >= mostStreams) return streamLater()
  const { events, listening } = bus()
  await listening
  let release = () => {}

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      kept.hemvagenStreams = (kept.hemvagenStreams ?? 0) + 1
      const end = () => {
        release()
        controller.close()
      }
      const write = (text: string) =>
        (controller.desiredSize ?? 0) < mostUnread ? end() : controller.enqueue(new TextEncoder().encode(text))
      const tell = () => write('event: news\ndata: 1\n\n')
      const onAnnounced = ({ units }: Announcement) => {
        if (units === null || units.includes(unitId)) tell()
      }
      const beat = setInterval(() => write(': still here\n\n'), heartbeat)
      const timer = setTimeout(end, lifetime)
      release = once(() => {
        kept.hemvagenStreams = (kept.hemvagenStreams ?? 1) - 1
        clearInterval(beat)
        clearTimeout(timer)
        events.off('announced', onAnnounced).off('resync', tell).off('closed', end)
        closed.removeEventListener('abort', release)
      })
      events.on('announced', onAnnounced).on('resync', tell).on('closed', end)
      closed.addEventListener('abort', release)
      write('retry: 1000\n\n')
      if (isBehind) tell()
    },
    cancel: () => release(),
  })
  return streamOf(body)
}

/**
 * Answers a stream that ends at once and says when to ask for the next. A browser that is answered 503 instead never asks
 * again, and the page would stay deaf until it is read anew.
 */
export const streamLater = () => streamOf(`retry: ${later()}\n\n`)

const streamOf = (body: BodyInit) =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
