import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { compiledWords } from '#app/cli/compiled-words.ts'
import { type Group, groups, groupsOf } from '#app/text/groups.ts'
import { type Locale, locales } from '#app/text/locale.ts'
import { messages } from '#app/text/messages.ts'
import { leafAt, type Message, type Tree } from '#app/text/tree.ts'
import { words } from '#app/text/words.server.ts'

type Said = (key: string, values?: object) => string

const keysOf = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )

const keys = keysOf(messages.sv)

/** A value for every argument that any message takes: a number where one is counted, and tags as plain text. */
const valuesOf = (message: string, count: number) => {
  const counted = new Set([...message.matchAll(/\{(\w+),\s*(?:plural|number|selectordinal)/g)].map(([, name]) => name))
  const named = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [
    name,
    counted.has(name) ? count : `<${name}>`,
  ])
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name = '']) => [name, (said: string) => `[${said}]`])
  return Object.fromEntries([...named, ...tags])
}

test.each(locales)('every sentence in %s is said as the library says it that reads the source itself', (locale) => {
  const reference = createTranslator({ locale, messages: messages[locale], onError: () => {} }) as never as {
    markup: Said
  }
  const ours = words[locale].translator() as never as { markup: Said }
  const differing = keys.flatMap((key) => {
    const source = String(leafAt(messages[locale] as Tree<string>, key))
    return [0, 1, 2, 1250].flatMap((count) => {
      const values = valuesOf(source, count)
      const [said, expected] = [ours.markup(key, values), reference.markup(key, values)]
      return said === expected ? [] : [{ key, said, expected }]
    })
  })
  expect(differing).toEqual([])
})

test('every word travels to the browser in one group and no more', () => {
  expect(keys.filter((key) => groupsOf(key).length !== 1)).toEqual([])
})

test('a namespace asks for all groups that it has words in', () => {
  expect(groupsOf('events')).toEqual(['base', 'step', 'mine'])
  expect(groupsOf('events.name')).toEqual(['base'])
})

/** What the build makes of a group, as the browser gets it. */
const heldIn = (locale: Locale, group: Group): Tree<Message> => {
  const { load } = compiledWords() as { load: (id: string) => string }
  return JSON.parse(load(`\0virtual:words/${locale}/${group}`).replace('export default ', ''))
}

test('the groups hold every word between them, in parts that need no parser', () => {
  const held = groups.map((group) => heldIn('en', group))
  const missing = keys.filter((key) => held.every((tree) => leafAt(tree, key) === undefined))
  expect(missing).toEqual([])
  expect(leafAt(heldIn('sv', 'base'), 'worklist.groupCount')).toEqual([
    ['count', 2, { one: [0, ' person'], other: [0, ' personer'] }],
  ])
})

test('a word that there is none of is shown by its key and told of, and takes no page down', async () => {
  const told = new Promise<Error>((resolve) => process.once('warning', resolve))
  const say = words.sv.translator('worklist') as never as Said
  expect(say('nosuch')).toBe('worklist.nosuch')
  expect((await told).message).toContain('worklist.nosuch')
})
