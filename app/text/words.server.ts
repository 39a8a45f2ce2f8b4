import compile from 'icu-minify/compile'
import { type Locale, locales } from './locale.ts'
import { messages } from './messages.ts'
import { leafAt, type Message } from './tree.ts'
import { createWords, type Words } from './words.ts'

const compiled = new Map<string, Message>()

function compileOnce(message: string): Message {
  const known = compiled.get(message)
  if (known !== undefined) return known
  const made = compile(message)
  compiled.set(message, made)
  return made
}

const wordsOf = (locale: Locale): Words =>
  createWords({
    locale,
    find(key) {
      const message = leafAt(messages[locale], key)
      return message === undefined ? undefined : compileOnce(message)
    },
    onFault: (error) => process.emitWarning(error),
  })

/** Every word in every language, each sentence read the first time it is said. */
export const words = Object.fromEntries(locales.map((locale) => [locale, wordsOf(locale)])) as Record<Locale, Words>
