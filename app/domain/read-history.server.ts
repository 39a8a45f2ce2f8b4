import { asUnit } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { toHistory } from './history.ts'
import { isUuid } from './ids.ts'
import { loadPerson } from './load-person.server.ts'
import { logAccess } from './log-access.server.ts'
import { headOf } from './person-view.ts'
import type { HistoryView, Instant } from './views.ts'

export type HistoryRequest = { after?: string | null; size?: number }

const pageSize = 50

/** What has happened in the person's latest case, page by page, logged as read. Null as `readPerson`. */
export async function readHistory(
  actor: Actor,
  personId: string,
  { after, size = pageSize }: HistoryRequest,
  now: Instant,
): Promise<HistoryView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const loaded = await loadPerson(tx, actor, personId)
    if (!loaded) return null
    const { processId, state, units } = loaded
    await logAccess(tx, actor, 'read', { personId, processId })
    const before = Number(readCursor(after, 1)?.[0] ?? Number.POSITIVE_INFINITY)
    const older = toHistory(loaded, actor).filter(({ version }) => !(version >= before))
    const entries = older.slice(0, size)
    const last = older.length > size ? entries.at(-1) : undefined
    return {
      person: headOf(loaded, now).person,
      processId,
      version: state.version,
      unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
      entries,
      next: last ? writeCursor([String(last.version)]) : null,
    }
  })
}
