import { and, desc, eq, type SQL } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { caseload, people, processes, seen } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { formatIdentityNumber, maskIdentityNumber } from './identity-number.ts'
import { isUuid } from './ids.ts'
import { logAccess } from './log-access.server.ts'
import { behindName, byName, matches } from './search-terms.ts'
import { type FoundPerson, selectThese, withLatestCase } from './select-latest-case.server.ts'
import type { Instant, PersonFound } from './views.ts'

export type PeopleRequest = { q: string; after?: string | null; now: Instant; size?: number }
export type PeopleFound = { rows: readonly PersonFound[]; next: string | null }

const pageSize = 50
const recentSize = 20

/**
 * People of the unit's own cases, by an identity number in any common form, a birth date or parts of a name in any
 * order. Protected people are found by their exact number only. Without a query: those the reader last looked at.
 */
export const searchPeople = (actor: Actor, request: PeopleRequest): Promise<PeopleFound> =>
  asUnit(actor, async (tx) => {
    const q = request.q.replaceAll('\0', '').trim().slice(0, 200)
    const [found] = await Promise.all([
      q === '' ? findRecent(tx, actor) : find(tx, actor, q, request),
      logAccess(tx, actor, 'search'),
    ])
    return found
  })

async function find(tx: Tx, actor: Actor, q: string, request: PeopleRequest): Promise<PeopleFound> {
  const { after, now, size = pageSize } = request
  const condition = and(matches(q, localDate(now)), behind(after ?? null))
  const found = await withLatestCase(tx, selectCaseload(tx, actor, condition, size + 1))
  const page = found.slice(0, size)
  const last = found.length > size ? page.at(-1) : undefined
  const next = last ? writeCursor([last.familyName, last.givenName, last.personId]) : null
  return { rows: page.map(toPersonFound), next }
}

/** A page of the unit's people who meet the condition, in the order of the index by name. */
const selectCaseload = (tx: Tx, actor: Actor, condition: SQL | undefined, limit: number) =>
  tx
    .select({ personId: people.id })
    .from(caseload)
    .innerJoin(people, eq(people.id, caseload.personId))
    .where(and(eq(caseload.unitId, actor.unitId), condition))
    .orderBy(...byName)
    .limit(limit)
    .as('page')

function behind(after: string | null): SQL | undefined {
  const [familyName, givenName, id] = readCursor(after, 3) ?? []
  return familyName && givenName && id && isUuid(id) ? behindName(familyName, givenName, id) : undefined
}

/** A person's stay and plan may both have been looked at: twice as many looks as people are read, and each is shown once. */
async function findRecent(tx: Tx, actor: Actor): Promise<PeopleFound> {
  const looks = await tx
    .select({ personId: processes.personId })
    .from(seen)
    .innerJoin(processes, eq(processes.id, seen.processId))
    .innerJoin(people, eq(people.id, processes.personId))
    .where(and(eq(seen.userId, actor.userId), eq(people.protection, 'none')))
    .orderBy(desc(seen.at))
    .limit(2 * recentSize)
  const ids = [...new Set(looks.map(({ personId }) => personId))].slice(0, recentSize)
  if (ids.length === 0) return { rows: [], next: null }
  const found = await withLatestCase(tx, selectThese(tx, ids))
  const inOrder = found.toSorted((one, other) => ids.indexOf(one.personId) - ids.indexOf(other.personId))
  return { rows: inOrder.map(toPersonFound), next: null }
}

function toPersonFound({ givenName, familyName, identifierType, identifierValue, ...found }: FoundPerson): PersonFound {
  const isProtected = found.protection !== 'none'
  const write = isProtected ? maskIdentityNumber : formatIdentityNumber
  return {
    ...found,
    name: `${givenName} ${familyName}`,
    identifier: write(identifierType, identifierValue),
    place: isProtected ? null : found.place,
  }
}
