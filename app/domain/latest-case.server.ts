import { and, desc, eq, type Placeholder, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, people, processes, seen } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { me } from './reader.ts'

/** Orders the open case before those that are over. */
export const openFirst = sql`${processes.endedAt} is null desc`

export const latestFirst = desc(processes.startedAt)

/** True for the person's cases of the kind. */
export const isTheirs = (personId: string | Placeholder, kind: ProcessKind | Placeholder) =>
  and(eq(processes.personId, personId), eq(processes.kind, kind))

const latest = writtenOnce((writer) =>
  writer
    .select({
      person: people,
      process: {
        id: processes.id,
        state: processes.state,
        regionId: processes.regionId,
        startedAt: processes.startedAt,
      },
      seenVersion: seen.version,
      seenAt: seen.at,
    })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .leftJoin(seen, and(eq(seen.processId, processes.id), eq(seen.userId, me.user)))
    .where(isTheirs(sql.placeholder('personId'), sql.placeholder('kind')))
    .orderBy(openFirst, latestFirst)
    .limit(1),
)

/** The person's open case of the kind, or else the latest, with the person and how far the reader has seen it; one row or none. */
export const selectLatest = (tx: Tx, userId: string, personId: string, kind: ProcessKind) =>
  latest(tx, { userId, personId, kind })
