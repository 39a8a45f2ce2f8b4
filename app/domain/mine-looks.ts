import { localDate } from '#machines/calendar.ts'
import type { MineView } from './mine-views.ts'

type Look = MineView['looks'][number]
/** How often somebody looked on one day; `at` is the last time. */
export type LookOfDay = Look & { times: number }

/** One row for each who looked each day, the latest first: the same name twenty times tells nobody more. */
export function looksByDay(looks: MineView['looks']): LookOfDay[] {
  const days = new Map<string, LookOfDay>()
  for (const look of looks) {
    const { at, name, unitName, action } = look
    const key = [localDate(at), name, unitName, action].join('\n')
    const known = days.get(key)
    days.set(key, known ? { ...known, times: known.times + 1 } : { ...look, times: 1 })
  }
  return [...days.values()]
}
