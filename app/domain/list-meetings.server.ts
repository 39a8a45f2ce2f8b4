import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { meetings, people, processes, unitMeetings, units } from '#db/schema/index.ts'
import { localDate, startOfLocalDay } from '#machines/calendar.ts'
import type { SipState } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isUuid } from './ids.ts'
import { isInstant, toInstant, toMoment } from './instants.ts'
import { logAccess } from './log-access.server.ts'
import { byDay } from './meeting-days.ts'
import type { MeetingList, MeetingRow } from './meeting-views.ts'
import type { Instant } from './view-parts.ts'

/** How many meetings each part of the page shows at most. */
const mostComing = 200
const mostPast = 50

/** Written as the indexes of the unit's list say them, so that they serve. */
const isOpen = sql`${unitMeetings.isOpen}`
const isOver = sql`not ${unitMeetings.isBooked}`

/**
 * The meetings of the plans that the reader's unit is in: today's and those to come, the unclosed, and a page of the
 * past. An `after` that is none of ours gives the first page.
 */
export const listMeetings = (actor: Actor, now: Instant, after: string | null = null): Promise<MeetingList> =>
  asUnit(actor, async (tx) => {
    const today = toMoment(startOfLocalDay(localDate(now)))
    const [coming, unclosed, found] = await Promise.all([
      select(tx, actor, and(isOpen, gte(unitMeetings.at, today)), 'soonest', mostComing),
      select(tx, actor, and(isOpen, lt(unitMeetings.at, today)), 'soonest', mostPast),
      select(tx, actor, and(isOver, before(after)), 'latest', mostPast + 1),
      logAccess(tx, actor, 'list'),
    ])
    const past = found.slice(0, mostPast)
    const last = found.length > mostPast ? past.at(-1) : undefined
    const next = last ? writeCursor([toInstant(last.at), last.processId, last.id]) : null
    const names = await namesOf(tx, [...coming, ...unclosed, ...past])
    const toRow = (found: Found) => rowOf(found, names)
    return { days: byDay(coming.map(toRow)), unclosed: unclosed.map(toRow), past: past.map(toRow), next }
  })

/** What is behind a meeting in the list of the past. */
function before(after: string | null): SQL | undefined {
  const [at, processId, id] = readCursor(after, 3) ?? []
  if (!at || !isInstant(at) || !processId || !isUuid(processId) || !id) return undefined
  const { at: listedAt, processId: listedProcess, id: listedId } = unitMeetings
  return sql`(${listedAt}, ${listedProcess}, ${listedId}) < (${at}::timestamptz, ${processId}::uuid, ${id})`
}

type Found = Awaited<ReturnType<typeof select>>[number]

/** Both orders are an index's own, from one end or from the other. */
const orders = {
  soonest: [asc(unitMeetings.at), asc(unitMeetings.processId), asc(unitMeetings.id)],
  latest: [desc(unitMeetings.at), desc(unitMeetings.processId), desc(unitMeetings.id)],
} as const

/** A page of the unit's own list. */
function select(tx: Tx, actor: Actor, condition: SQL | undefined, first: keyof typeof orders, limit: number) {
  return tx
    .select({
      id: meetings.id,
      processId: meetings.processId,
      at: meetings.at,
      mode: meetings.mode,
      status: meetings.status,
      link: meetings.link,
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      protection: people.protection,
      deceasedOn: people.deceasedOn,
      state: processes.state,
    })
    .from(unitMeetings)
    .innerJoin(meetings, and(eq(meetings.processId, unitMeetings.processId), eq(meetings.id, unitMeetings.id)))
    .innerJoin(processes, eq(processes.id, meetings.processId))
    .innerJoin(people, eq(people.id, meetings.personId))
    .where(and(eq(unitMeetings.unitId, actor.unitId), condition))
    .orderBy(...orders[first])
    .limit(limit)
}

const partiesOf = ({ state }: Found) => (state as SipState).facts.parties

async function namesOf(tx: Tx, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(found.flatMap((one) => partiesOf(one).map(({ unit }) => unit)))].filter(isUuid)
  if (ids.length === 0) return new Map()
  const rows = await tx.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function rowOf(found: Found, names: ReadonlyMap<string, string>): MeetingRow {
  const { id, at, mode, status, link, personId, givenName, familyName, protection, deceasedOn } = found
  return {
    id,
    at: toInstant(at),
    mode,
    status,
    link,
    personId,
    name: `${givenName} ${familyName}`,
    protection,
    deceased: deceasedOn !== null,
    answers: partiesOf(found).flatMap(({ unit, answer }) => {
      const unitName = names.get(unit)
      return unitName ? [{ unitName, answer }] : []
    }),
  }
}
