import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { people, processes, processParties, seen, units } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { formatIdentityNumber, maskIdentityNumber, parseIdentityNumber } from './identity-number.ts'
import { isUuid } from './ids.ts'
import { logAccess } from './log-access.server.ts'
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
    const found = q === '' ? await findRecent(tx, actor) : await find(tx, actor, q, request)
    await logAccess(tx, actor, 'search')
    return found
  })

async function find(tx: Tx, actor: Actor, q: string, request: PeopleRequest): Promise<PeopleFound> {
  const { after, now, size = pageSize } = request
  const found = await selectPeople(tx, actor)
    .where(and(matches(q, now), behind(after ?? null)))
    .orderBy(people.familyName, people.givenName, people.id)
    .limit(size + 1)
  const page = found.slice(0, size)
  const last = found.length > size ? page.at(-1) : undefined
  const next = last ? writeCursor([last.familyName, last.givenName, last.personId]) : null
  return { rows: page.map(toPersonFound), next }
}

async function findRecent(tx: Tx, actor: Actor): Promise<PeopleFound> {
  const found = await selectPeople(tx, actor)
    .where(and(eq(people.protection, 'none'), sql`${seen.at} is not null`))
    .orderBy(desc(seen.at), people.id)
    .limit(recentSize)
  return { rows: found.map(toPersonFound), next: null }
}

function matches(q: string, now: Instant): SQL | undefined {
  const number = parseIdentityNumber(q, localDate(now))
  if (number.ok)
    return and(
      eq(people.identifierType, number.type),
      eq(people.identifierValue, number.value),
      eq(people.identifierDomain, number.domain),
    )
  return and(eq(people.protection, 'none'), bornOn(q) ?? named(q))
}

/** Six or eight digits, `-` allowed: a birth date, of any century when it has two digits for the year. */
function bornOn(q: string): SQL | undefined {
  const digits = q.replace(/[\s-]/g, '')
  if (!/^(\d{6}|\d{8})$/.test(digits)) return undefined
  return sql`to_char(${people.birthDate}, ${digits.length === 8 ? 'YYYYMMDD' : 'YYMMDD'}) = ${digits}`
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const named = (q: string): SQL | undefined =>
  and(
    ...q
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => sql`${people.givenName} || ' ' || ${people.familyName} ilike ${`%${escapeLike(part)}%`}`),
  )

function behind(after: string | null): SQL | undefined {
  const [familyName, givenName, id] = readCursor(after, 3) ?? []
  if (!familyName || !givenName || !id || !isUuid(id)) return undefined
  return sql`(${people.familyName}, ${people.givenName}, ${people.id}) > (${familyName}, ${givenName}, ${id}::uuid)`
}

const openFirst = sql`${processes.endedAt} is null desc`

/** Each person once, with their open case or else the latest: the stay before the plan. Starts at the unit's own cases, never at everyone. */
function selectPeople(tx: Tx, actor: Actor) {
  const latest = tx
    .selectDistinctOn([processes.personId], {
      personId: processes.personId,
      processId: sql<string>`${processes.id}`.as('latest_process'),
      phase: processes.phase,
      placeUnit: processes.placeUnit,
      estimatedOn: processes.estimatedOn,
    })
    .from(processParties)
    .innerJoin(processes, eq(processes.id, processParties.processId))
    .where(and(eq(processParties.unitId, actor.unitId), sql`${processParties.until} is null`))
    .orderBy(processes.personId, openFirst, processes.kind, desc(processes.startedAt))
    .as('latest')
  return tx
    .select({
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      identifierType: people.identifierType,
      identifierValue: people.identifierValue,
      protection: people.protection,
      place: units.shortName,
      phase: latest.phase,
      estimatedOn: latest.estimatedOn,
    })
    .from(latest)
    .innerJoin(people, eq(people.id, latest.personId))
    .leftJoin(units, eq(units.id, latest.placeUnit))
    .leftJoin(seen, and(eq(seen.processId, latest.processId), eq(seen.userId, actor.userId)))
}

type Found = Awaited<ReturnType<typeof selectPeople>>[number]

function toPersonFound({ givenName, familyName, identifierType, identifierValue, ...found }: Found): PersonFound {
  const isProtected = found.protection !== 'none'
  const write = isProtected ? maskIdentityNumber : formatIdentityNumber
  return {
    ...found,
    name: `${givenName} ${familyName}`,
    identifier: write(identifierType, identifierValue),
    place: isProtected ? null : found.place,
  }
}
