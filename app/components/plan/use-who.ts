import type { Who } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Answers how to say who did something: by name and unit, or as what when no name is known. */
export function useWho(): (who: Who) => string {
  const t = useTranslations('plan.who')
  const words = useTranslations('words')
  return ({ party, unitName, name }) => {
    if (name && unitName) return t('named', { name, unit: unitName })
    return name ?? unitName ?? words(`party.${party}`)
  }
}
