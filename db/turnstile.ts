/** Thrown, by its code an outage, to who has waited too long for a place or comes when too many wait already. */
export class NoPlace extends Error {
  readonly code = 'NO_PLACE'

  constructor() {
    super('Too many are waiting for the database.')
    this.name = 'NoPlace'
  }
}

export type Limits = {
  /** How many may be inside at a time. */
  places: number
  /** How many may wait. */
  waiting: number
  /** How long one may wait, in milliseconds. */
  patience: number
}

type Waiting = { enter: () => void; timer: NodeJS.Timeout }

/** Does the work as soon as there is a place. Rejects with `NoPlace`, the work undone, when there will be none in time. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets so many in at a time, the others in the order in which they came. A queue without an end, as the driver keeps it,
 * would let a busy database make every page hang until its reader has left.
 */
export function makeTurnstile({ places, waiting, patience }: Limits): Turnstile {
  let inside = 0
  const queue = new Set<Waiting>()

  const wait = () =>
    new Promise<void>((enter, reject) => {
      if (queue.size >= waiting) return reject(new NoPlace())
      const timer = setTimeout(() => {
        queue.delete(one)
        reject(new NoPlace())
      }, patience)
      const one = { enter, timer }
      queue.add(one)
    })

  const leave = () => {
    const [next] = queue
    if (!next) {
      inside -= 1
      return
    }
    queue.delete(next)
    clearTimeout(next.timer)
    next.enter()
  }

  return async (work) => {
    if (inside < places) inside += 1
    else await wait()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
