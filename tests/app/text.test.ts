import { expect, test } from 'vitest'
import { eventKey } from '#app/text/event-key.ts'
import { localeOf } from '#app/text/locale.ts'
import { messages } from '#app/text/messages.ts'

/** Every message by its full key. */
const flatten = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )

const swedish = flatten(messages.sv)
const english = new Map(flatten(messages.en))
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort()

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual(swedish.map(([key]) => key).sort())
})

test('a message takes the same values in both languages', () => {
  const differing = swedish.filter(([key, text]) => {
    const other = placeholders(english.get(key) ?? '')
    return String(placeholders(text)) !== String(other)
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('what is said in one language is said in the other', () => {
  const silent = swedish.filter(([key, text]) => (text.trim() === '') !== (english.get(key)?.trim() === ''))
  expect(silent.map(([key]) => key)).toEqual([])
})

test('an event type becomes a key without dots', () => {
  expect(eventKey('admissionNotice.sent')).toBe('admissionNotice_sent')
})

test('Swedish is the language until another is chosen', () => {
  expect([localeOf(), localeOf('sv-x-lattlast'), localeOf('de', 'en-GB'), localeOf('fi')]).toEqual([
    'sv',
    'sv',
    'en',
    'sv',
  ])
})
