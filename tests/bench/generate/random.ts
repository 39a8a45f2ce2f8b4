import { createHash } from 'node:crypto'

/** Numbers from 0 to 1 that look random and are the same for the same seed, so that a run that was killed goes on as it began. */
export function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What the ids of one thing begin with: a uuid but for its last three digits. The same name gives the same. */
export function prefixOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 27)}`
}

/** Draws by weight. Throws when there is nothing to draw from. */
export function drawFrom<T>(all: readonly T[], weightOf: (one: T) => number): (random: () => number) => T {
  let total = 0
  const upTo = all.map((one) => {
    total += weightOf(one)
    return total
  })
  return (random) => {
    const wanted = random() * total
    let [low, high] = [0, all.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    const drawn = all[low]
    if (drawn === undefined) throw new Error('There is nothing to draw from.')
    return drawn
  }
}
