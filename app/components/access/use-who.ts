import type { Who } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Who did something, by name and unit, or by what they are when no name is known. */
export function useWho() {
  const words = useTranslations('words')
  return ({ name, unitName, party }: Who) => [name, unitName].filter(Boolean).join(', ') || words(`party.${party}`)
}
