/** How often something was done in a second, and how long each took. */
export type Measured = { perSecond: number; p50: number; p95: number; p99: number; count: number }

/** The value below which the share of the sorted numbers lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** Sums up durations in milliseconds that together took so many seconds. */
export function sumUp(durations: readonly number[], seconds: number): Measured {
  const sorted = durations.toSorted((one, other) => one - other)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share)) as [number, number, number]
  return { perSecond: durations.length / seconds, p50, p95, p99, count: durations.length }
}

export type Side = (index: number) => Promise<unknown> | unknown

/**
 * Measures sides beside one another: in turns of half a second each, so that whatever else the machine does falls on all
 * of them. `writers` do it at the same time. The first turn of each warms it and is left out.
 */
export async function inTurns<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { seconds, writers = 1 }: { seconds: number; writers?: number },
): Promise<Record<Name, Measured>> {
  const names = Object.keys(sides) as Name[]
  const kept = Object.fromEntries(names.map((name) => [name, { durations: [] as number[], seconds: 0 }])) as Record<
    Name,
    { durations: number[]; seconds: number }
  >
  const turns = Math.max(2, Math.round(seconds / turn))
  for (let round = 0; round <= turns; round++)
    for (const name of names) {
      const done = await takeTurn(sides[name], writers)
      if (round === 0) continue
      kept[name].durations.push(...done.durations)
      kept[name].seconds += done.seconds
    }
  return Object.fromEntries(names.map((name) => [name, sumUp(kept[name].durations, kept[name].seconds)])) as Record<
    Name,
    Measured
  >
}

/** Seconds. */
const turn = 0.5

async function takeTurn(side: Side, writers: number): Promise<{ durations: number[]; seconds: number }> {
  const durations: number[] = []
  const began = performance.now()
  const write = async (writer: number) => {
    while (performance.now() - began < turn * 1000) {
      const start = performance.now()
      await side(writer)
      durations.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return { durations, seconds: (performance.now() - began) / 1000 }
}
