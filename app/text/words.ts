import type { Locale } from './locale.ts'
import { createTranslator, type Source, type TranslatorFor } from './translator.ts'

/** All that can be said in one language. Made once for the life of the process or of the document. */
export type Words = { locale: Locale; source: Source; translator: TranslatorFor }

/** Words whose translators are made once for each namespace. */
export function createWords(source: Source): Words {
  const translators = new Map<string, ReturnType<TranslatorFor>>()

  const translator = (namespace = '') => {
    const known = translators.get(namespace)
    if (known) return known
    const made = createTranslator(source, namespace)
    translators.set(namespace, made)
    return made
  }
  return { locale: source.locale, source, translator: translator as TranslatorFor }
}
