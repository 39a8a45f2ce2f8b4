import type { Reach } from '#app/domain/mine-views.ts'
import { joined, type PaperWords } from './paper-words.ts'
import type { Reached } from './sheets.ts'

/** Whom to call, hour by hour: the one who is reached by day, and who answers at other times (F10). */
export function reachedAllDay(first: Reach | null, { t }: PaperWords): Reached[] {
  if (!first) return []
  const { name, profession, unitName, phone, opening, hours } = first
  const self = { name, about: joined([profession, unitName]), phone }
  if (!opening) return [{ when: hours || t('fridge.anyTime'), ...self }]
  const { days, from, to, onCall } = opening
  return [
    { when: t(`fridge.opening.${days}`, { from, to }), ...self },
    { when: t('fridge.otherTimes'), name: onCall.name, about: '', phone: onCall.phone },
  ]
}
