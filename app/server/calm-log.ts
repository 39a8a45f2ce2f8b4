import { log } from './log.ts'

/** An outage meets every request there is: each of its codes is told once in so many milliseconds, with how many it met. */
const quiet = 5_000

const met = new Map<string, { requests: number; toldAt: number }>()

/** Logs that the database could not do its work, by the code alone. */
export function logOutage(code: string, now = performance.now()): void {
  const { requests, toldAt } = met.get(code) ?? { requests: 0, toldAt: Number.NEGATIVE_INFINITY }
  const isTold = now - toldAt >= quiet
  met.set(code, isTold ? { requests: 0, toldAt: now } : { requests: requests + 1, toldAt })
  if (isTold) log.warn({ code, requests: requests + 1 }, 'outage')
}
