import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Submission } from '#app/domain/send.server.ts'
import { minutesAfter, startsAt } from './discharge.ts'
import type { Seat } from './region.ts'

/** Whose cases the writer changes, from which version on. */
export type Task = { ward: Seat; cases: { processId: string; version: number }[] }

export type Told =
  | { what: 'sent'; processId: string; key: string; seenVersion: number }
  | { what: 'acknowledged'; processId: string; key: string; version: number }
  | { what: 'lost'; processId: string; key: string }

/** The change that a version calls for. Its reason is its key, so that each is known again in the stored events. */
export const submissionOf = (processId: string, key: string, seenVersion: number): Submission => ({
  processId,
  type: 'estimate.changed',
  data: { estimatedDischargeOn: `2026-03-${10 + (seenVersion % 20)}`, certainty: 'probable', reason: key },
  seenVersion,
  key,
  at: minutesAfter(startsAt, 60),
})

export type Writer = {
  told: Told[]
  acknowledged: () => number
  /** Waits until so many more have been acknowledged. */
  goesOn: (more: number) => Promise<void>
  /** `kill -9`. */
  kill: () => Promise<void>
}

/** Starts the program that writes to the database of DATABASE_URL until it is killed. */
export function startWriter(task: Task): Writer {
  const program = path.join(import.meta.dirname, 'writer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const told: Told[] = []
  createInterface({ input: child.stdout }).on('line', (line) => told.push(JSON.parse(line)))
  const acknowledged = () => told.filter(({ what }) => what === 'acknowledged').length
  return {
    told,
    acknowledged,
    async goesOn(more) {
      for (const enough = acknowledged() + more; acknowledged() < enough; await sleep(5))
        if (child.exitCode !== null) throw new Error('The writer has ended.')
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
