import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { notices, processEvents, processes, submissions } from '#db/schema/index.ts'
import {
  currentEstimate,
  type DischargePolicy,
  type DischargeState,
  type RecordedDischargeEvent,
  sectionOf,
} from '#machines/discharge/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { announce } from './notify.server.ts'
import { phaseOf } from './phase.ts'
import { policyOf } from './policy.server.ts'
import { projectDeadlines } from './project-deadlines.server.ts'
import { compareParties, letGo, letIn, type PartyChange } from './project-parties.server.ts'
import { projectWork } from './project-work.server.ts'

/** The signed-in sender and the key of their form, or null for the system's own events. */
export type SentBy = { userId: string; key: string } | null

/** Writes an accepted event and all that follows from it. The case is locked by the caller. */
export async function record(
  tx: Tx,
  found: Case,
  event: RecordedDischargeEvent,
  state: DischargeState,
  sentBy: SentBy,
): Promise<void> {
  const policy = await policyOf(tx, found, state)
  await append(tx, found, event, sentBy)
  await move(tx, found, state)
  const parties = await compareParties(tx, found, state)
  await letIn(tx, found, parties.joined, event.at)
  await project(tx, found, state, policy, parties, event)
  if (sentBy) await keepKey(tx, found, event, sentBy)
  await letGo(tx, found, parties.left, event.at)
}

/** Writes what the state means for each unit and clock, and tells the units' open pages. */
export async function project(
  tx: Tx,
  found: Case,
  state: DischargeState,
  policy: DischargePolicy,
  parties: PartyChange,
  event: RecordedDischargeEvent,
): Promise<void> {
  await projectWork(tx, found, state, policy, parties, event.at)
  await projectDeadlines(tx, found, state, policy, event.at)
  const told = [...new Set([...parties.now, ...parties.left].map(({ unit }) => unit))]
  await giveNotice(tx, found, event, told)
  await announce(tx, found.id, found.personId, told)
}

const append = (tx: Tx, found: Case, event: RecordedDischargeEvent, sentBy: SentBy) =>
  tx.insert(processEvents).values({
    processId: found.id,
    version: event.version,
    type: event.type,
    section: sectionOf(event),
    event,
    at: toMoment(event.at),
    sentBy: sentBy?.userId ?? null,
    unitId: event.by.unit,
    regionId: found.regionId,
  })

function move(tx: Tx, found: Case, state: DischargeState) {
  const { facts, version } = state
  const estimate = currentEstimate(facts)
  const isInHospital = facts.discharge === null && facts.end === null
  return tx
    .update(processes)
    .set({
      state,
      version,
      status: facts.end?.how ?? 'underway',
      phase: phaseOf(state),
      placeUnit: isInHospital ? (facts.admission?.ward ?? null) : null,
      estimatedOn: estimate?.on ?? null,
      certainty: estimate?.certainty ?? null,
      endedAt: toMomentOrNull(facts.end?.at ?? null),
    })
    .where(eq(processes.id, found.id))
}

async function giveNotice(tx: Tx, found: Case, event: RecordedDischargeEvent, units: readonly string[]): Promise<void> {
  const rows = units
    .filter((unitId) => unitId !== event.by.unit || event.by.party === 'system')
    .map((unitId) => ({
      unitId,
      processId: found.id,
      version: event.version,
      type: event.type,
      at: toMoment(event.at),
    }))
  if (rows.length > 0) await tx.insert(notices).values(rows)
}

const keepKey = (tx: Tx, found: Case, event: RecordedDischargeEvent, { userId, key }: NonNullable<SentBy>) =>
  tx.insert(submissions).values({ userId, key, processId: found.id, version: event.version })
