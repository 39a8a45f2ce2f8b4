import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import {
  notices,
  people,
  processEvents,
  processes,
  type StoredEvent,
  type StoredState,
  submissions,
} from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { announce } from './notify.server.ts'
import { policyOf } from './policy.server.ts'
import { project } from './project.server.ts'
import { compareParties, letGo, letIn } from './project-parties.server.ts'

/** The signed-in sender and the key of their form, or null for the system's own events. */
export type SentBy = { userId: string; key: string } | null

/** Writes an accepted event and all that follows from it. The case is locked by the caller. */
export async function record(
  tx: Tx,
  found: Case,
  event: StoredEvent,
  state: StoredState,
  sentBy: SentBy,
): Promise<void> {
  const policy = await policyOf(tx, found, state)
  await append(tx, found, event, sentBy)
  await move(tx, found, state)
  const parties = await compareParties(tx, found, state, event.at)
  await letIn(tx, found, parties.joined, event.at)
  await project(tx, found, state, { policy, parties, at: event.at })
  const told = [...new Set([...parties.now, ...parties.left].map(({ unit }) => unit))]
  await giveNotice(tx, found, event, told)
  await announce(tx, found.id, found.personId, told)
  if (sentBy) await keepKey(tx, found, event, sentBy)
  await letGo(tx, found, parties.left, event.at)
}

const isFromPersonsSide = ({ by }: StoredEvent) => by.party === 'person' || by.party === 'relative'

const append = (tx: Tx, found: Case, event: StoredEvent, sentBy: SentBy) =>
  tx.insert(processEvents).values({
    processId: found.id,
    version: event.version,
    type: event.type,
    section: kindOf(found.kind).sectionOf(event),
    event,
    at: toMoment(event.at),
    sentBy: sentBy?.userId ?? null,
    ...(isFromPersonsSide(event) ? { grantId: event.by.unit } : { unitId: event.by.unit }),
    regionId: found.regionId,
  })

async function move(tx: Tx, found: Case, state: StoredState): Promise<void> {
  const kind = kindOf(found.kind)
  const { endedAt, ...row } = kind.rowOf(state)
  await tx
    .update(processes)
    .set({ state, version: state.version, ...row, endedAt: toMomentOrNull(endedAt) })
    .where(eq(processes.id, found.id))
  const deceasedOn = kind.deceasedOn(state)
  if (!deceasedOn) return
  await tx
    .update(people)
    .set({ deceasedOn })
    .where(and(eq(people.id, found.personId), isNull(people.deceasedOn)))
}

async function giveNotice(tx: Tx, found: Case, event: StoredEvent, units: readonly string[]): Promise<void> {
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

const keepKey = (tx: Tx, found: Case, event: StoredEvent, { userId, key }: NonNullable<SentBy>) =>
  tx.insert(submissions).values({ userId, key, processId: found.id, version: event.version })
