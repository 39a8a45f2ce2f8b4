import type { OptionOf } from '#app/forms/options.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Answers a language's name in our own words, since the browser's differ from the server's; else its code. */
export function useLanguageName(): (code: string) => string {
  const t = useTranslations('steps.options.language')
  return (code) => (t.has(code as OptionOf<'language'>) ? t(code as OptionOf<'language'>) : code)
}
