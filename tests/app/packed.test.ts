import { expect, test } from 'vitest'
import { type Packed, packed, unpacked } from '#app/components/layout/packed.ts'

const list = { view: 'mine', rows: [{ name: 'Åsa "Hemma" Ek', dueAt: null, news: 2 }] }

/** What is left of it in the browser: what can be counted up. */
const sent = <Data>(piece: Packed<Data>): Packed<Data> => ({ ...piece })

test('what a loader packs is the same again on the server and in the browser', () => {
  expect(unpacked(packed(list))).toBe(list)
  expect(unpacked(sent(packed(list)))).toEqual(list)
})

test('the browser reads it once, however often it is asked for', () => {
  const piece = sent(packed(list))
  expect(unpacked(piece)).toBe(unpacked(piece))
})

test('nothing but one text is sent', () => {
  expect(Object.keys(packed(list))).toEqual(['text'])
  expect(sent(packed(list)).whole).toBeUndefined()
})
