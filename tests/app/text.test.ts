import { expect, test } from 'vitest'
import { eventKey } from '#app/text/event-key.ts'
import { languageOf, localeOf } from '#app/text/locale.ts'
import { messages } from '#app/text/messages.ts'
import { icuArguments } from './icu-arguments.ts'

/** Every message by its full key. */
const flatten = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )

const swedish = flatten(messages.sv)
const english = new Map(flatten(messages.en))
const easy = new Map(flatten(messages['sv-x-lattlast']))

const choice = /\{\w+, select, yes \{(?:[^{}]|\{\w+\})*\} other \{((?:[^{}]|\{\w+\})*)\}\}/g

/** The sentence as a relative would read it, a word in the place of each value. */
const plain = (sentence: string) => sentence.replaceAll(choice, '$1').trim()

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual(swedish.map(([key]) => key).sort())
})

test('a message takes the same values in both languages', () => {
  const differing = swedish.filter(([key, text]) => {
    const other = icuArguments(english.get(key) ?? '')
    return String(icuArguments(text)) !== String(other)
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('easy-read Swedish has every key, and asks for no value that Swedish does not give', () => {
  const asking = swedish.filter(([key, text]) => {
    const given = icuArguments(text)
    return icuArguments(easy.get(key) ?? '{missing}').some((name) => !given.includes(name))
  })
  expect(asking.map(([key]) => key)).toEqual([])
})

test('easy-read Swedish has words of its own for the person’s pages, and for no others', () => {
  const own = swedish.filter(([key, text]) => easy.get(key) !== text).map(([key]) => key)
  expect(own.length).toBeGreaterThan(50)
  expect(own.filter((key) => !key.startsWith('mine.'))).toEqual([])
})

test('easy-read Swedish is never longer-winded: no sentence of more than fifteen words', () => {
  const words = [...easy].filter(([key]) => key.startsWith('mine.') && !key.startsWith('mine.plan.counts'))
  const sentences = words.flatMap(([key, text]) => text.split(/[.?!]\s/).map((sentence) => [key, sentence] as const))
  const long = sentences.filter(([, sentence]) => plain(sentence).split(/\s+/).length > 15)
  expect(long.map(([key]) => key)).toEqual([])
})

test('what is said in one language is said in the other', () => {
  const silent = swedish.filter(([key, text]) => (text.trim() === '') !== (english.get(key)?.trim() === ''))
  expect(silent.map(([key]) => key)).toEqual([])
})

test('easy-read Swedish is spoken as Swedish', () => {
  expect([languageOf('sv-x-lattlast'), languageOf('en')]).toEqual(['sv', 'en'])
})

test('an event type becomes a key without dots', () => {
  expect(eventKey('admissionNotice.sent')).toBe('admissionNotice_sent')
})

test('Swedish is the language until another is chosen', () => {
  expect([localeOf(), localeOf('sv-x-lattlast'), localeOf('de', 'en-GB'), localeOf('fi')]).toEqual([
    'sv',
    'sv-x-lattlast',
    'en',
    'sv',
  ])
})
