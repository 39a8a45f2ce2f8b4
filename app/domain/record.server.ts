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
import { announcement } from './notify.server.ts'
import { policyOf } from './policy.server.ts'
import { projections } from './project.server.ts'
import { compareParties, letGo, letIn } from './project-parties.server.ts'
import { readPerson } from './project-shared.server.ts'
import { appending, changing, type Write, writeTogether } from './write-rows.server.ts'

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
  const { at } = event
  const [policy, parties, person] = await Promise.all([
    policyOf(tx, found, state),
    compareParties(tx, found, state, at),
    readPerson(tx, found),
  ])
  const projected = await projections(tx, found, state, { policy, parties, at }, person)
  const told = [...new Set([...parties.now, ...parties.left].map(({ unit }) => unit))]
  const writes = [append(found, event, sentBy), move(found, state), ...projected, giveNotice(found, event, told)]
  await Promise.all([
    ...letIn(tx, found, parties.joined, at),
    writeTogether(tx, [...writes, ...keepKey(found, event, sentBy)], announcement(found.id, found.personId, told)),
    ...noteDeath(tx, found, state),
    ...letGo(tx, found, parties.left, at),
  ])
}

const isFromPersonsSide = ({ by }: StoredEvent) => by.party === 'person' || by.party === 'relative'

const append = (found: Case, event: StoredEvent, sentBy: SentBy): Write =>
  appendEvents(found.id, [
    {
      processId: found.id,
      version: event.version,
      type: event.type,
      section: kindOf(found.kind).sectionOf(event),
      event,
      at: toMoment(event.at),
      sentBy: sentBy?.userId ?? null,
      unitId: isFromPersonsSide(event) ? null : event.by.unit,
      grantId: isFromPersonsSide(event) ? event.by.unit : null,
      regionId: found.regionId,
    },
  ])

const appendEvents = appending(processEvents, [
  'processId',
  'version',
  'type',
  'section',
  'event',
  'at',
  'sentBy',
  'unitId',
  'grantId',
  'regionId',
])

function move(found: Case, state: StoredState): Write {
  const { endedAt, ...row } = kindOf(found.kind).rowOf(state)
  return moveProcess(found.id, { ...row, state, version: state.version, endedAt: toMomentOrNull(endedAt) })
}

const moveProcess = changing(processes, [
  'state',
  'version',
  'status',
  'phase',
  'placeUnit',
  'estimatedOn',
  'certainty',
  'endedAt',
])

function noteDeath(tx: Tx, found: Case, state: StoredState): PromiseLike<unknown>[] {
  const deceasedOn = kindOf(found.kind).deceasedOn(state)
  if (!deceasedOn) return []
  const isNotKnown = and(eq(people.id, found.personId), isNull(people.deceasedOn))
  return [tx.update(people).set({ deceasedOn }).where(isNotKnown)]
}

function giveNotice(found: Case, event: StoredEvent, units: readonly string[]): Write {
  const at = toMoment(event.at)
  const rows = units
    .filter((unitId) => unitId !== event.by.unit || event.by.party === 'system')
    .map((unitId) => ({ unitId, processId: found.id, version: event.version, type: event.type, at }))
  return addNotices(found.id, rows)
}

const addNotices = appending(notices, ['unitId', 'processId', 'version', 'type', 'at'])

const keepKey = (found: Case, event: StoredEvent, sentBy: SentBy): Write[] =>
  sentBy ? [addSubmissions(found.id, [{ ...sentBy, processId: found.id, version: event.version }])] : []

const addSubmissions = appending(submissions, ['userId', 'key', 'processId', 'version'])
