import type { Bench } from './bench.ts'

/** Loads the benchmarks one by one when they are run, so that one does not warm or slow another. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  transition: () => import('./benches/transition.ts').then(({ bench }) => bench),
  commit: () => import('./benches/commit.ts').then(({ bench }) => bench),
  contended: () => import('./benches/contended.ts').then(({ bench }) => bench),
  worklist: () => import('./benches/worklist.ts').then(({ bench }) => bench),
  'worklist-limit': () => import('./benches/worklist-limit.ts').then(({ bench }) => bench),
  person: () => import('./benches/person.ts').then(({ bench }) => bench),
  latency: () => import('./benches/latency.ts').then(({ bench }) => bench),
  bytes: () => import('./benches/bytes.ts').then(({ bench }) => bench),
  start: () => import('./benches/start.ts').then(({ bench }) => bench),
  growth: () => import('./benches/growth.ts').then(({ bench }) => bench),
  replay: () => import('./benches/replay.ts').then(({ bench }) => bench),
  pdf: () => import('./benches/pdf.ts').then(({ bench }) => bench),
  faults: () => import('./benches/faults.ts').then(({ bench }) => bench),
  memory: () => import('./benches/memory.ts').then(({ bench }) => bench),
}
