import { asUnit, type Tx } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { toHistory } from './history.ts'
import { isUuid } from './ids.ts'
import { type LoadedPerson, loadPerson } from './load-person.server.ts'
import { type LoadedPlan, loadPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import { headOf } from './person-view.ts'
import { textsOf } from './plan-course.ts'
import { planHead } from './plan-view.ts'
import type { HistoryView, Instant } from './views.ts'

export type HistoryRequest = { kind?: HistoryView['kind'] | null; after?: string | null; size?: number }

const pageSize = 50

type Loaded = { discharge: LoadedPerson | null; sip: LoadedPlan | null }

/**
 * What has happened in the person's latest discharge, or in the plan when that is asked for or is all there is, page
 * by page, logged as read. Null as `readPerson`.
 */
export async function readHistory(
  actor: Actor,
  personId: string,
  { kind = null, after, size = pageSize }: HistoryRequest,
  now: Instant,
): Promise<HistoryView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const found = await load(tx, actor, personId)
    const loaded = kind === 'sip' ? (found.sip ?? found.discharge) : (found.discharge ?? found.sip)
    if (!loaded) return null
    const { processId, state, units } = loaded
    await logAccess(tx, actor, 'read', { personId, processId })
    return {
      ...aboutOf(found, loaded, now),
      processId,
      version: state.version,
      unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
      ...pageOf(toHistory(loaded, actor), after, size),
    }
  })
}

const load = async (tx: Tx, actor: Actor, personId: string): Promise<Loaded> => ({
  discharge: await loadPerson(tx, actor, personId),
  sip: await loadPlan(tx, actor, personId),
})

function aboutOf({ discharge, sip }: Loaded, shown: LoadedPerson | LoadedPlan, now: Instant) {
  const kinds = [...(discharge ? (['discharge'] as const) : []), ...(sip ? (['sip'] as const) : [])]
  return shown === sip
    ? { person: planHead(sip, now), kind: 'sip' as const, kinds, texts: textsOf(sip.state) }
    : { person: headOf(shown as LoadedPerson, now).person, kind: 'discharge' as const, kinds, texts: {} }
}

/** A page of the entries, from after the place that `after` names. */
function pageOf(history: HistoryView['entries'], after: string | null | undefined, size: number) {
  const before = Number(readCursor(after, 1)?.[0] ?? Number.POSITIVE_INFINITY)
  const older = history.filter(({ version }) => !(version >= before))
  const entries = older.slice(0, size)
  const last = older.length > size ? entries.at(-1) : undefined
  return { entries, next: last ? writeCursor([String(last.version)]) : null }
}
