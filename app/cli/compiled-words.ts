import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'
import { type Group, groupOfStart, groups } from '../text/groups.ts'
import { type Locale, languageOf, locales } from '../text/locale.ts'
import { messages } from '../text/messages.ts'

type Held = { [key: string]: unknown }

const compileAll = (words: unknown): unknown =>
  typeof words === 'string'
    ? compile(words)
    : Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, compileAll(value)]))

/** The words of one group in one language, each sentence in parts, so that no parser goes to the browser. */
function heldIn(locale: Locale, group: Group): Held {
  const held: Held = {}
  for (const [start, its] of Object.entries(groupOfStart)) {
    if (its !== group) continue
    const [first = '', second] = start.split('.')
    const words = messages[locale][first as keyof (typeof messages)[Locale]] as unknown as Held
    if (second) held[first] = { ...(held[first] as Held), [second]: compileAll(words[second]) }
    else held[first] = compileAll(words)
  }
  return held
}

/** Only the person's own words differ in easy-read Swedish: the rest is not sent twice. */
const sourceOf = (locale: Locale, group: Group) => (group === 'mine' ? locale : languageOf(locale))

const importsOf = (locale: Locale) =>
  groups.map((group) => `${group}: () => import('virtual:words/${sourceOf(locale, group)}/${group}')`).join(', ')

/** Gives `virtual:words`: what fetches the words of a language, group by group. */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    resolveId: (id) => (id.startsWith('virtual:words') ? `\0${id}` : undefined),
    load(id) {
      const [name, locale, group] = id.split('/')
      if (name !== '\0virtual:words') return undefined
      if (locale && group) return `export default ${JSON.stringify(heldIn(locale as Locale, group as Group))}`
      return `export const load = { ${locales.map((each) => `'${each}': { ${importsOf(each)} }`).join(', ')} }`
    },
  }
}
