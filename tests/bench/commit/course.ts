import { readFileSync } from 'node:fs'
import path from 'node:path'
import { begin, type DischargeState, decide } from '#machines/discharge/index.ts'
import type { Candidate } from '#machines/process.ts'

/** An event of a discharge, and the state that it comes to. */
export type Stage = { state: DischargeState; event: Candidate }

const file = path.join(import.meta.dirname, '..', '..', 'scenarios', 's01-baseline.json')

/** As it comes back from the database. */
const asStored = (state: DischargeState): DischargeState => JSON.parse(JSON.stringify(state))

/** The course of the baseline scenario from when the units have the notice until the day of going home. */
export function midCourse(): Stage[] {
  const { events }: { events: Candidate[] } = JSON.parse(readFileSync(file, 'utf8'))
  let state = begin()
  const stages = events.map((event) => {
    const before = asStored(state)
    const decision = decide(state, event)
    if (!decision.ok) throw new Error(`The scenario's ${event.type} is refused: ${decision.code}`)
    state = decision.state
    return { state: before, event }
  })
  const [notified, left] = ['admissionNotice.sent', 'discharge.carriedOut'].map((type) =>
    events.findIndex((event) => event.type === type),
  ) as [number, number]
  return stages.slice(notified + 1, left)
}
