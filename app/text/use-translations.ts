import { createContext, useContext } from 'react'
import { formatters } from './formats.ts'
import { type Group, groupsOf } from './groups.ts'
import { timeZone } from './locale.ts'
import { createTranslator, type TranslatorFor } from './translator.ts'
import type { Words } from './words.ts'

/** The words of a document, and the groups of them that it has asked for so far. */
export type Spoken = { words: Words; asked: Set<Group> }

export const SpokenContext = createContext<Spoken | null>(null)
export const NowContext = createContext<Date | undefined>(undefined)

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('No words around this component')
  return spoken
}

const ask = ({ asked }: Spoken, key: string) => {
  for (const group of groupsOf(key)) asked.add(group)
}

/** Gives the sentences of a namespace. Keys and values are typed by the Swedish words. */
export const useTranslations = ((namespace?: string) => {
  const spoken = useSpoken()
  if (namespace === undefined) return translatorOfAll(spoken)
  ask(spoken, namespace)
  return (spoken.words.translator as (namespace: string) => unknown)(namespace)
}) as TranslatorFor

/** Says any word, and asks for the group of each as it is said. */
function translatorOfAll(spoken: Spoken) {
  const { source } = spoken.words
  const find = (key: string) => {
    ask(spoken, key)
    return source.find(key)
  }
  return createTranslator({ ...source, find })
}

export const useLocale = () => useSpoken().words.locale

/** The moment that the page was drawn at: the same on the server and in the browser. */
export const useNow = () => useContext(NowContext) ?? new Date()

/** Names in a row with a word before the last, and times on the clock of the ward. */
export function useFormatter() {
  const locale = useLocale()
  return {
    list: (names: Iterable<string>) => formatters.getListFormat(locale).format(names),
    dateTime: (at: Date, options: Intl.DateTimeFormatOptions) =>
      formatters.getDateTimeFormat(locale, { ...options, timeZone }).format(at),
  }
}
