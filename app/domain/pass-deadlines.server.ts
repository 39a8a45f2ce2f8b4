import { and, asc, eq, lt, lte, sql } from 'drizzle-orm'
import { asSystem, type Tx } from '#db/client.server.ts'
import { deadlines as deadlineRows, deviations, processes, work } from '#db/schema/index.ts'
import { localDate, startOfLocalDay } from '#machines/calendar.ts'
import type { Deadline } from '#machines/deadline.ts'
import type { Candidate } from '#machines/process.ts'
import { type Case, lockCase } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { announce } from './notify.server.ts'
import { policyOf } from './policy.server.ts'
import { project } from './project.server.ts'
import { compareParties, letGo, letIn } from './project-parties.server.ts'
import { record } from './record.server.ts'
import type { Instant } from './views.ts'

const mostAtOnce = 500

/**
 * The cases that time has moved: a deadline or the last day of a consent has passed that nobody has reported, or the
 * day has come on which the person was thought to go home.
 */
export const findDue = (now: Instant): Promise<string[]> =>
  asSystem(async (tx) => {
    const [overdue, awaited] = await Promise.all([selectOverdue(tx, now), selectAwaited(tx, localDate(now))])
    return [...new Set([...overdue, ...awaited].map(({ id }) => id))]
  })

/** The deadlines that have passed, the first first. The status is written out, so that the index of open ones serves. */
const selectOverdue = (tx: Tx, now: Instant) =>
  tx
    .select({ id: deadlineRows.processId })
    .from(deadlineRows)
    .where(and(sql`${deadlineRows.status} = 'open'`, lt(deadlineRows.dueAt, toMoment(now))))
    .orderBy(asc(deadlineRows.dueAt))
    .limit(mostAtOnce)

/** Those who were to have gone home by the day, and whose case nobody has written anew since it began. */
const selectAwaited = (tx: Tx, today: string) =>
  tx
    .select({ id: processes.id })
    .from(processes)
    .innerJoin(work, and(eq(work.processId, processes.id), eq(work.unitId, processes.placeUnit)))
    .where(
      and(
        sql`${processes.phase} in ('planning', 'ready')`,
        lte(processes.estimatedOn, today),
        lt(work.updatedAt, toMoment(startOfLocalDay(today))),
      ),
    )
    .orderBy(asc(processes.estimatedOn))
    .limit(mostAtOnce)

/**
 * Reports each deadline of the case that has passed, once, with the draft of a deviation (F12), and brings what is
 * written of the case up to the instant. Safe to repeat. Answers how many were reported.
 */
export const passDeadlines = (processId: string, now: Instant): Promise<number> =>
  asSystem(async (tx) => {
    const found = await lockCase(tx, processId)
    if (!found) return 0
    const kind = kindOf(found.kind)
    const policy = await policyOf(tx, found, found.state)
    const passed = kind.isOver(found.state) ? [] : kind.unreported(found.state, policy, now)
    let current = found
    for (const deadline of passed) current = await report(tx, current, deadline, now)
    if (passed.length === 0) await renew(tx, found, policy, now)
    return passed.length
  })

/** Writes the case anew as it stands at the instant. A consent that has run out closes it to those whom it let in. */
async function renew(tx: Tx, found: Case, policy: { version: string }, at: Instant): Promise<void> {
  const parties = await compareParties(tx, found, found.state, at)
  await Promise.all(letIn(tx, found, parties.joined, at))
  await project(tx, found, found.state, { policy, parties, at })
  await Promise.all(letGo(tx, found, parties.left, at))
  const moved = [...parties.joined, ...parties.left].map(({ unit }) => unit)
  if (moved.length > 0) await announce(tx, found.id, found.personId, moved)
}

async function report(tx: Tx, found: Case, deadline: Deadline, now: Instant): Promise<Case> {
  const { kind, dueAt, unit, item } = deadline
  const data = { kind, dueAt, ...(unit ? { unit } : {}), ...(item ? { item } : {}) }
  const by = { party: 'system', unit: found.startedByUnit } as const
  const candidate: Candidate = { type: 'deadline.passed', at: now, by, data }
  const decision = kindOf(found.kind).decide(found.state, candidate)
  if (!decision.ok) throw new Error(`deadline.passed is refused: ${decision.code}`)
  await record(tx, found, decision.event, decision.state, null)
  await draftDeviation(tx, found, deadline, now)
  return { ...found, state: decision.state }
}

/** A draft for a person to finish or dismiss: what was owed, by whom and when. Nothing about the patient. */
async function draftDeviation(tx: Tx, found: Case, deadline: Deadline, now: Instant): Promise<void> {
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
