import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type EventRows, recordEvent, recordMyEvent } from '#db/record-event.server.ts'
import { people, type StoredEvent, type StoredState } from '#db/schema/index.ts'
import { isStaffParty } from '#machines/parties.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { announcement } from './notify.server.ts'
import { policyOf } from './policy.server.ts'
import { projections } from './project.server.ts'
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
  const { at } = event
  const [policy, parties] = await Promise.all([policyOf(tx, found, state), compareParties(tx, found, state, at)])
  const told = [...new Set([...parties.now, ...parties.left].map(({ unit }) => unit))]
  const rows: EventRows = {
    ...(await projections(tx, found, state, { policy, parties, at })),
    event: eventRow(found, event),
    process: processRow(found, state),
    notices: told.filter((unit) => unit !== event.by.unit || event.by.party === 'system'),
    ...(sentBy ? { key: sentBy.key } : {}),
    announcement: announcement(found.id, found.personId, told),
  }
  await Promise.all([
    ...letIn(tx, found, parties.joined, at),
    write(tx, found, event, rows, sentBy),
    ...noteDeath(tx, found, state),
    ...letGo(tx, found, parties.left, at),
  ])
}

const eventRow = (found: Case, event: StoredEvent): EventRows['event'] => ({
  version: event.version,
  type: event.type,
  section: kindOf(found.kind).sectionOf(event),
  event,
  at: toMoment(event.at),
})

function processRow(found: Case, state: StoredState): EventRows['process'] {
  const { endedAt, ...row } = kindOf(found.kind).rowOf(state)
  return { ...row, state, endedAt: toMomentOrNull(endedAt) }
}

/** What staff send is written in the name of their unit. The system and the person's own side have none that may. */
function write(tx: Tx, { id }: Case, { by }: StoredEvent, rows: EventRows, sentBy: SentBy): PromiseLike<unknown> {
  if (isStaffParty(by.party)) return recordMyEvent(tx, id, rows)
  const from = by.party === 'system' ? { unitId: by.unit, grantId: null } : { unitId: null, grantId: by.unit }
  return recordEvent(tx, id, rows, { ...from, userId: sentBy?.userId ?? null })
}

function noteDeath(tx: Tx, found: Case, state: StoredState): PromiseLike<unknown>[] {
  const deceasedOn = kindOf(found.kind).deceasedOn(state)
  if (!deceasedOn) return []
  const isNotKnown = and(eq(people.id, found.personId), isNull(people.deceasedOn))
  return [tx.update(people).set({ deceasedOn }).where(isNotKnown)]
}
