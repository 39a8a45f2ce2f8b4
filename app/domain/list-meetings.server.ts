import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, type SQL } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { meetings, people, processes, processParties, units } from '#db/schema/index.ts'
import { localDate, startOfLocalDay } from '#machines/calendar.ts'
import type { SipState } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { toInstant, toMoment } from './instants.ts'
import { logAccess } from './log-access.server.ts'
import { byDay } from './meeting-days.ts'
import type { MeetingList, MeetingRow } from './meeting-views.ts'
import type { Instant } from './view-parts.ts'

/** How many meetings each part of the page shows at most. */
const mostComing = 200
const mostPast = 50

/** The meetings of the plans that the reader's unit is in: today's and those to come, the unclosed, and the past. */
export const listMeetings = (actor: Actor, now: Instant): Promise<MeetingList> =>
  asUnit(actor, async (tx) => {
    const today = toMoment(startOfLocalDay(localDate(now)))
    const isBooked = and(eq(meetings.status, 'booked'), isNull(processes.endedAt))
    const coming = await select(tx, actor, and(isBooked, gte(meetings.at, today)), asc(meetings.at), mostComing)
    const unclosed = await select(tx, actor, and(isBooked, lt(meetings.at, today)), asc(meetings.at), mostPast)
    const past = await select(tx, actor, ne(meetings.status, 'booked'), desc(meetings.at), mostPast)
    await logAccess(tx, actor, 'list')
    const names = await namesOf(tx, [...coming, ...unclosed, ...past])
    const toRow = (found: Found) => rowOf(found, names)
    return { days: byDay(coming.map(toRow)), unclosed: unclosed.map(toRow), past: past.map(toRow) }
  })

type Found = Awaited<ReturnType<typeof select>>[number]

/** Starts at the unit's own plans, each once, so that the cost never follows from other units' meetings. */
function select(tx: Tx, actor: Actor, condition: SQL | undefined, order: SQL, limit: number) {
  const own = tx
    .selectDistinct({ processId: processParties.processId })
    .from(processParties)
    .where(and(eq(processParties.unitId, actor.unitId), isNull(processParties.until)))
    .as('own')
  return tx
    .select({
      id: meetings.id,
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
    .from(own)
    .innerJoin(meetings, eq(meetings.processId, own.processId))
    .innerJoin(processes, eq(processes.id, meetings.processId))
    .innerJoin(people, eq(people.id, meetings.personId))
    .where(condition)
    .orderBy(order, meetings.processId, meetings.id)
    .limit(limit)
}

const partiesOf = ({ state }: Found) => (state as SipState).facts.parties

async function namesOf(tx: Tx, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(found.flatMap((one) => partiesOf(one).map(({ unit }) => unit)))].filter(isUuid)
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
