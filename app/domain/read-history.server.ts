import { eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { processParties, units } from '#db/schema/index.ts'
import { type Party, parties } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isNewTo, toEntry } from './history.ts'
import { isUuid } from './ids.ts'
import { type FoundStay, findStay } from './load-person.server.ts'
import { type FoundPlan, findPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { protectionWith, toPersonHead } from './person-head.ts'
import { textsOf } from './plan-course.ts'
import { planHead } from './plan-view.ts'
import { selectDoers, selectSomeEntries, selectUndone } from './select-entries.server.ts'
import { selectPlanUnits } from './select-plan.server.ts'
import type { HistoryView, Instant } from './views.ts'

export type HistoryRequest = {
  kind?: HistoryView['kind'] | null
  /** Whose events alone, as it stands in an address. One that is no party means everybody's. */
  party?: string | null
  after?: string | null
  size?: number
}

const pageSize = 50

type Found = { discharge: FoundStay | null; sip: FoundPlan | null }

/**
 * What has happened in the person's latest discharge, or in the plan when that is asked for or is all there is, by
 * everybody or by one party, page by page, logged as read. Null as `readPerson`.
 */
export async function readHistory(
  actor: Actor,
  personId: string,
  { kind = null, party = null, after, size = pageSize }: HistoryRequest,
  now: Instant,
): Promise<HistoryView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const found = await find(tx, actor, personId)
    const shown = kind === 'sip' ? (found.sip ?? found.discharge) : (found.discharge ?? found.sip)
    if (!shown) return null
    const { processId, state } = shown
    const doer = parties.find((one) => one === party) ?? null
    const [unitNames, doers, page] = await Promise.all([
      shown === found.sip ? namesInPlan(tx, found.sip) : namesInStay(tx, processId),
      selectDoers(tx, shown),
      readPage(tx, actor, shown, { party: doer, after, size }),
      logAccess(tx, actor, 'read', { personId, processId }),
    ])
    const shownParties = parties.filter((one) => doers.includes(one))
    const parts = { processId, version: state.version, unitNames, party: doer, parties: shownParties }
    return { ...aboutOf(found, shown, now), ...parts, ...page }
  })
}

async function find(tx: Tx, actor: Actor, personId: string): Promise<Found> {
  const [discharge, sip] = await Promise.all([findStay(tx, actor, personId), findPlan(tx, actor, personId)])
  return { discharge, sip }
}

function aboutOf({ discharge, sip }: Found, shown: FoundStay | FoundPlan, now: Instant) {
  const kinds = [...(discharge ? (['discharge'] as const) : []), ...(sip ? (['sip'] as const) : [])]
  return shown === sip
    ? { person: planHead(sip, now), kind: 'sip' as const, kinds, texts: textsOf(sip.state) }
    : { person: stayHead(shown as FoundStay, now), kind: 'discharge' as const, kinds, texts: {} }
}

function stayHead({ person, state }: FoundStay, now: Instant) {
  const { admission, end } = state.facts
  const isDeceased = person.deceasedOn !== null || end?.reason === 'deceased'
  return toPersonHead(person, protectionWith(person, admission?.protection), isDeceased, now)
}

type Named = readonly { id: string; name: string }[]
const byId = (named: Named) => Object.fromEntries(named.map(({ id, name }) => [id, name]))

const namesInPlan = async (tx: Tx, { processId, state }: FoundPlan) =>
  byId(await selectPlanUnits(tx, processId, state.facts))

async function namesInStay(tx: Tx, processId: string) {
  const rows = await tx
    .select({ id: units.id, name: units.name })
    .from(processParties)
    .innerJoin(units, eq(units.id, processParties.unitId))
    .where(eq(processParties.processId, processId))
  return byId(rows)
}

type Wanted = { party: Party | null; after: string | null | undefined; size: number }

/** A page of the entries, from after the place that `after` names. */
async function readPage(
  tx: Tx,
  actor: Actor,
  found: FoundStay | FoundPlan,
  { party, after, size }: Wanted,
): Promise<Pick<HistoryView, 'entries' | 'next'>> {
  const place = Number(readCursor(after, 1)?.[0] ?? Number.NaN)
  const before = place > 0 && place < 2 ** 31 ? Math.floor(place) : null
  const [entries, undone] = await Promise.all([
    selectSomeEntries(tx, found, { party, before, size: size + 1 }),
    selectUndone(tx, found),
  ])
  const page = entries.slice(0, size)
  const last = entries.length > size ? page.at(-1) : undefined
  return {
    entries: page.map((entry) =>
      toEntry(entry, { undone: undone.has(entry.event.version), isNew: isNewTo({ seen: found.seen, actor }, entry) }),
    ),
    next: last ? writeCursor([String(last.event.version)]) : null,
  }
}
