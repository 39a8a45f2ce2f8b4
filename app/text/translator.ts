import format, { type FormatValues } from 'icu-minify/format'
import { cloneElement, isValidElement, type ReactNode } from 'react'
import type { useTranslations } from 'use-intl'
import { formatters } from './formats.ts'
import { type Locale, timeZone } from './locale.ts'
import type { Message } from './tree.ts'

/** Gives sentences of a namespace: only keys that there are, only with the values they ask for. */
export type TranslatorFor = typeof useTranslations

export type Source = {
  locale: Locale
  /** The sentence at a full key, or nothing when there is none. */
  find: (key: string) => Message | undefined
  /** Told what could not be said. The reader sees the key instead. */
  onFault: (error: Error) => void
}

type Values = FormatValues<ReactNode>

const options = { formatters, timeZone }

/** A translator that looks each key up once, however often it is said. */
export function createTranslator({ locale, find, onFault }: Source, namespace?: string): ReturnType<TranslatorFor> {
  const known = new Map<string, Message>()
  const full = (key: string) => (namespace ? `${namespace}.${key}` : key)

  const messageAt = (key: string): Message | undefined => {
    const before = known.get(key)
    if (before !== undefined) return before
    const message = find(full(key))
    if (message !== undefined) known.set(key, message)
    return message
  }

  const say = (key: string, values?: Values) => {
    const message = messageAt(key)
    if (typeof message === 'string') return message
    try {
      if (message) return format<ReactNode>(message, locale, values, options)
      throw new Error('MISSING_MESSAGE')
    } catch (error) {
      onFault(new Error(`${full(key)} cannot be said`, { cause: error }))
      return full(key)
    }
  }

  const rich = (key: string, values?: Values) => say(key, values && keyed(values))
  const has = (key: string) => messageAt(key) !== undefined
  const raw = messageAt
  return Object.assign(say, { rich, markup: say, has, raw }) as unknown as ReturnType<TranslatorFor>
}

/** What tags are drawn as, with the keys that React asks of elements in a list. */
const keyed = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value]
      let count = 0
      return [
        name,
        (chunks: ReactNode[]) => {
          const drawn = value(chunks)
          return isValidElement(drawn) ? cloneElement(drawn, { key: `${name}${count++}` }) : drawn
        },
      ]
    }),
  )
