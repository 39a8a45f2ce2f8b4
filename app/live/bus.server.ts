import { EventEmitter } from 'node:events'
import type { Announcement, channel as channelName } from '#app/domain/notify.server.ts'
import { listen } from '#db/listen.server.ts'

const channel: typeof channelName = 'hemvagen'

type Events = { announced: [Announcement]; resync: []; closed: [] }
export type Bus = { events: EventEmitter<Events>; listening: Promise<() => Promise<void>> }

const kept = globalThis as { hemvagenBus?: Bus | undefined }

/** One connection per process that hears what the database announces, fanned out to every open page. */
export function bus(): Bus {
  kept.hemvagenBus ??= open()
  return kept.hemvagenBus
}

function open(): Bus {
  const events = new EventEmitter<Events>()
  events.setMaxListeners(0)
  const onMessage = (payload: string) => events.emit('announced', JSON.parse(payload) as Announcement)
  let isAgain = false
  const onListen = () => {
    if (isAgain) events.emit('resync')
    isAgain = true
  }
  const listening = listen(channel, onMessage, onListen)
  listening.catch(() => {
    kept.hemvagenBus = undefined
  })
  return { events, listening }
}

/** Ends every open stream, and the connection. */
export async function closeBus(): Promise<void> {
  const open = kept.hemvagenBus
  if (!open) return
  kept.hemvagenBus = undefined
  open.events.emit('closed')
  const stop = await open.listening.catch(() => null)
  await stop?.()
}
