import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, people, processes, type StoredState, seen } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import { toInstant } from './instants.ts'
import { foundOrKept, keptStateOf, stateUnlessKept, writing } from './kept-states.ts'
import type { PersonRow } from './person-head.ts'
import { me } from './reader.ts'
import type { Instant } from './view-parts.ts'

/** Orders the open case before those that are over. */
export const openFirst = sql`${processes.endedAt} is null desc`

export const latestFirst = desc(processes.startedAt)

/** True for the person's cases of the kind. */
export const isTheirs = (personId: string, kind: ProcessKind) =>
  and(eq(processes.personId, personId), eq(processes.kind, kind))

const isLatest = sql`row_number() over (partition by ${processes.kind} order by ${openFirst}, ${latestFirst}) = 1`

const cases = writtenOnce((writer) =>
  writer
    .select({
      person: people,
      process: {
        id: processes.id,
        kind: processes.kind,
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
    .where(
      and(
        eq(processes.personId, sql.placeholder('personId')),
        sql`${processes.kind} = any(${sql.placeholder('kinds')}::text[])`,
      ),
    )
    .orderBy(openFirst, latestFirst),
)

/** The person's open case of a kind, or else the latest, with the person and how far the reader has seen it. */
export type LatestCase = {
  person: PersonRow
  processId: string
  state: StoredState
  regionId: string
  startedAt: Instant
  seen: { version: number; at: Instant } | null
  /** Their others of the kind, the newest first. */
  others: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

/** Of each kind the person's open case, or else the latest; null where the reader may see none. */
export async function findLatestOf<Kind extends ProcessKind>(
  tx: Tx,
  userId: string,
  personId: string,
  kinds: readonly Kind[],
): Promise<Record<Kind, LatestCase | null>> {
  const kept = kinds.map((kind) => ({ kind, before: keptStateOf(personId, kind) }))
  const keptWritings = kept.flatMap(({ before }) => before?.writing ?? [])
  const rows = await cases(tx, { userId, personId, kinds, keptWritings })
  const latest = kept.map(({ kind, before }) => {
    const [found, ...others] = rows.filter(({ process }) => process.kind === kind)
    const state = foundOrKept(personId, kind, before, found?.process)
    return [kind, found && state ? toLatest(found, state, others) : null]
  })
  return Object.fromEntries(latest)
}

/** The same of one kind. */
export const findLatest = async (tx: Tx, userId: string, personId: string, kind: ProcessKind) =>
  (await findLatestOf(tx, userId, personId, [kind]))[kind]

type Row = Awaited<ReturnType<typeof cases>>[number]

const toLatest = (
  { person, process, seenVersion, seenAt }: Row,
  state: StoredState,
  others: readonly Row[],
): LatestCase => ({
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
})
