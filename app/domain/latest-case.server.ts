import { and, desc, eq, type Placeholder, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, people, processes, seen } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { toInstant } from './instants.ts'
import { foundOrKept, keptStateOf, stateUnlessKept, writing } from './kept-states.ts'
import { me } from './reader.ts'

/** Orders the open case before those that are over. */
export const openFirst = sql`${processes.endedAt} is null desc`

export const latestFirst = desc(processes.startedAt)

/** True for the person's cases of the kind. */
export const isTheirs = (personId: string | Placeholder, kind: ProcessKind | Placeholder) =>
  and(eq(processes.personId, personId), eq(processes.kind, kind))

const isLatest = sql`row_number() over (order by ${openFirst}, ${latestFirst}) = 1`

const cases = writtenOnce((writer) =>
  writer
    .select({
      person: people,
      process: {
        id: processes.id,
        state: stateUnlessKept(isLatest),
        writing,
        regionId: processes.regionId,
        startedAt: processes.startedAt,
        endedAt: processes.endedAt,
      },
      seenVersion: seen.version,
      seenAt: seen.at,
    })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .leftJoin(seen, and(eq(seen.processId, processes.id), eq(seen.userId, me.user)))
    .where(isTheirs(sql.placeholder('personId'), sql.placeholder('kind')))
    .orderBy(openFirst, latestFirst),
)

/**
 * The person's open case of the kind, or else the latest, with the person and how far the reader has seen it; and the
 * others, the newest first. Null when the reader may see none.
 */
export async function findLatest(tx: Tx, userId: string, personId: string, kind: ProcessKind) {
  const kept = keptStateOf(personId, kind)
  const [latest, ...others] = await cases(tx, { userId, personId, kind, keptWriting: kept?.writing ?? null })
  const state = foundOrKept(personId, kind, kept, latest?.process)
  if (!latest || !state) return null
  const { person, process, seenVersion, seenAt } = latest
  return {
    person,
    processId: process.id,
    state,
    regionId: process.regionId,
    startedAt: toInstant(process.startedAt),
    seen: seenVersion !== null && seenAt ? { version: seenVersion, at: toInstant(seenAt) } : null,
    others: others.map(({ process: { id, startedAt, endedAt } }) => ({
      processId: id,
      startedAt: toInstant(startedAt),
      endedAt: toInstant(endedAt),
    })),
  }
}
