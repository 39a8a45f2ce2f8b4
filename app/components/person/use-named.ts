import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import type { Party } from '#machines/parties.ts'

/** Names by unit id, of the units that are in the case. */
export type UnitNames = Readonly<Record<string, string>>

/** Texts by id, of what a plan's events are about. */
export type Texts = { texts: Readonly<Record<string, string>> }

/** Answers how to say units that an event names by id: by name where the reader's case has them, else by party. */
export function useNamed(names: UnitNames) {
  const words = useTranslations('words')
  const { list } = useFormatter()

  const unit = (id: string) => names[id] ?? words('unknownUnit')
  const units = (some: readonly { unit: string; party: Party }[]) =>
    list(some.map(({ unit: id, party }) => names[id] ?? words(`party.${party}`)))

  return { unit, units }
}
