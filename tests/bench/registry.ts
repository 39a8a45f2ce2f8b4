import type { Bench } from './bench.ts'

/** Loads the benchmarks one by one when they are run, so that one does not warm or slow another. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {}
