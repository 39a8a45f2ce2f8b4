import { and, eq, inArray, lt, lte } from 'drizzle-orm'
import { asSystem, type Tx } from '#db/client.server.ts'
import { deadlines as deadlineRows, deviations, processes, work } from '#db/schema/index.ts'
import { localDate, startOfLocalDay } from '#machines/calendar.ts'
import { type DischargeDeadline, deadlines, decide } from '#machines/discharge/index.ts'
import type { Candidate } from '#machines/process.ts'
import { type Case, lockCase } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { policyOf } from './policy.server.ts'
import { isReported } from './project-deadlines.server.ts'
import { compareParties } from './project-parties.server.ts'
import { projectWork } from './project-work.server.ts'
import { record } from './record.server.ts'
import type { Instant } from './views.ts'

const mostAtOnce = 500

/**
 * The discharges that time has moved: a deadline has passed that nobody has reported, or the day has come on which the
 * person was thought to go home.
 */
export const findDue = (now: Instant): Promise<string[]> =>
  asSystem(async (tx) => {
    const overdue = await tx
      .selectDistinct({ id: deadlineRows.processId })
      .from(deadlineRows)
      .where(and(eq(deadlineRows.status, 'open'), lt(deadlineRows.dueAt, toMoment(now))))
      .limit(mostAtOnce)
    const today = localDate(now)
    const awaited = await tx
      .selectDistinct({ id: processes.id })
      .from(processes)
      .innerJoin(work, and(eq(work.processId, processes.id), eq(work.unitId, processes.placeUnit)))
      .where(
        and(
          inArray(processes.phase, ['planning', 'ready']),
          lte(processes.estimatedOn, today),
          lt(work.updatedAt, toMoment(startOfLocalDay(today))),
        ),
      )
      .limit(mostAtOnce)
    return [...new Set([...overdue, ...awaited].map(({ id }) => id))]
  })

/**
 * Reports each deadline of the case that has passed, once, with the draft of a deviation (F12), and brings the units'
 * work up to the instant. Safe to repeat. Answers how many were reported.
 */
export const passDeadlines = (processId: string, now: Instant): Promise<number> =>
  asSystem(async (tx) => {
    const found = await lockCase(tx, processId)
    if (!found || found.state.facts.end) return 0
    const policy = await policyOf(tx, found, found.state)
    const passed = deadlines(found.state.facts, policy, now).filter(
      (deadline) => deadline.status === 'overdue' && !isReported(found.state.facts, deadline),
    )
    let current = found
    for (const deadline of passed) current = await report(tx, current, deadline, now)
    if (passed.length === 0) {
      const parties = await compareParties(tx, found, found.state)
      await projectWork(tx, found, found.state, policy, parties, now)
    }
    return passed.length
  })

async function report(tx: Tx, found: Case, deadline: DischargeDeadline, now: Instant): Promise<Case> {
  const { kind, dueAt, unit, item } = deadline
  const data = { kind, dueAt, ...(unit ? { unit } : {}), ...(item ? { item } : {}) }
  const by = { party: 'system', unit: found.startedByUnit } as const
  const candidate: Candidate = { type: 'deadline.passed', at: now, by, data }
  const decision = decide(found.state, candidate)
  if (!decision.ok) throw new Error(`deadline.passed is refused: ${decision.code}`)
  await record(tx, found, decision.event, decision.state, null)
  await draftDeviation(tx, found, deadline, now)
  return { ...found, state: decision.state }
}

/** A draft for a person to finish or dismiss: what was owed, by whom and when. Nothing about the patient. */
async function draftDeviation(tx: Tx, found: Case, deadline: DischargeDeadline, now: Instant): Promise<void> {
  const { kind, dueAt, unit, owedBy, reference, item = null } = deadline
  await tx
    .insert(deviations)
    .values({
      processId: found.id,
      kind,
      dueAt: toMoment(dueAt),
      unitId: unit,
      draftedAt: toMoment(now),
      facts: { owedBy, reference, item },
    })
    .onConflictDoNothing()
}
