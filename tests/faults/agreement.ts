import { isDeepStrictEqual } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import { type Case, findPerson, readEvents } from '#app/domain/find-case.server.ts'
import { toInstant } from '#app/domain/instants.ts'
import { policyOf } from '#app/domain/policy.server.ts'
import { project } from '#app/domain/project.server.ts'
import { compareParties } from '#app/domain/project-parties.server.ts'
import { rebuildState } from '#app/domain/rebuild.server.ts'
import { asSystem, type Tx } from '#db/client.server.ts'
import { deadlines, meetings, notices, processes, shared, submissions, work } from '#db/schema/index.ts'
import type { Told } from '#tests/factories/start-writer.ts'

/** Thrown to undo the look: nothing of it may stay. */
class Looked extends Error {}

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What the case wrote that follows from its state, row by row. */
const projections = async (tx: Tx, id: string) => ({
  work: await tx.select().from(work).where(eq(work.processId, id)).orderBy(work.unitId),
  deadlines: await tx
    .select()
    .from(deadlines)
    .where(eq(deadlines.processId, id))
    .orderBy(deadlines.kind, deadlines.subject),
  meetings: await tx.select().from(meetings).where(eq(meetings.processId, id)).orderBy(meetings.id),
  shared: await tx.select().from(shared).where(eq(shared.processId, id)).orderBy(shared.item),
})

/** Where the case does not agree with its events, `from` a version in which all its units were in it; empty when it does. */
async function lookAt(tx: Tx, id: string, from: number): Promise<string[]> {
  const [row] = await tx.select().from(processes).where(eq(processes.id, id))
  const events = await readEvents(tx, id)
  const last = events.at(-1)
  if (!row || !last) return ['processes']
  const state = rebuildState(row.kind, events)
  const person = await findPerson(tx, row.personId)
  const found: Case = { ...row, person, startedAt: toInstant(row.startedAt), state }
  const parties = await compareParties(tx, found, state, last.at)
  const before = await projections(tx, id)
  await project(tx, found, state, { policy: await policyOf(tx, found, state), parties, at: last.at })
  const after = await projections(tx, id)
  const told = await tx.select().from(notices).where(eq(notices.processId, id))
  const kept = await tx.select({ version: submissions.version }).from(submissions).where(eq(submissions.processId, id))
  const others = parties.now.length - 1
  const faults = {
    versions: !events.every(({ version }, index) => version === index + 1) || row.version !== last.version,
    state: !isDeepStrictEqual(asStored(row.state), asStored(state)),
    parties: parties.joined.length + parties.left.length > 0,
    work: !isDeepStrictEqual(before.work, after.work),
    deadlines: !isDeepStrictEqual(before.deadlines, after.deadlines),
    meetings: !isDeepStrictEqual(before.meetings, after.meetings),
    shared: !isDeepStrictEqual(before.shared, after.shared),
    notices: told.filter(({ version }) => version > from).length !== (last.version - from) * others,
    submissions: new Set(kept.map(({ version }) => version)).size !== last.version,
  }
  return Object.entries(faults).flatMap(([name, isFault]) => (isFault ? [name] : []))
}

/**
 * What of the case is half done: the names of what does not agree with its events. Empty when version, state, parties,
 * work, deadlines, meetings, what is shared, notices and keys of forms are all what the events add up to.
 */
export async function halfDone({ processId, version }: { processId: string; version: number }): Promise<string[]> {
  let faults: string[] = []
  const looked = asSystem(async (tx) => {
    faults = await lookAt(tx, processId, version)
    throw new Looked()
  })
  await looked.catch((error: unknown) => {
    if (!(error instanceof Looked)) throw error
  })
  return faults
}

/** The keys that were acknowledged and are not there once, under the version that was told. */
export async function lostOf(told: readonly Told[], processId: string): Promise<string[]> {
  const stored = await asSystem(async (tx) => ({
    events: await readEvents(tx, processId),
    keys: await tx
      .select({ key: submissions.key, version: submissions.version })
      .from(submissions)
      .where(eq(submissions.processId, processId))
      .orderBy(asc(submissions.version)),
  }))
  const isThere = (key: string, version: number) =>
    stored.keys.filter((one) => one.key === key).length === 1 &&
    stored.keys.some((one) => one.key === key && one.version === version) &&
    stored.events.filter(({ data }) => (data as { reason?: string }).reason === key).length === 1
  return told.flatMap((one) =>
    one.what === 'acknowledged' && one.processId === processId && !isThere(one.key, one.version) ? [one.key] : [],
  )
}
