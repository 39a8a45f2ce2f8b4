import { expect, test } from 'vitest'
import { carriedBlocks, type Packed, packed, unpacked } from '#app/components/layout/packed.ts'

const list = { view: 'mine', rows: [{ name: 'Åsa "Hemma" Ek', dueAt: null, news: 2 }] }
const forData = {}

/** What is left of it in the browser: what can be counted up. */
const sent = <Data>(piece: Packed<Data>): Packed<Data> => ({ ...piece })

test('what a loader packs is the same again on the server and in the browser', () => {
  expect(unpacked(packed(list, forData))).toBe(list)
  expect(unpacked(sent(packed(list, forData)))).toEqual(list)
})

test('the browser reads it once, however often it is asked for', () => {
  const piece = sent(packed(list, forData))
  expect(unpacked(piece)).toBe(unpacked(piece))
})

test('nothing but one text is sent', () => {
  expect(Object.keys(packed(list, forData))).toEqual(['text'])
  expect(sent(packed(list, forData)).whole).toBeUndefined()
})

test('a document carries it once, and tells the page where', () => {
  const carried: unknown[] = []
  expect(sent(packed('ett', { carried }))).toEqual({ at: 0 })
  expect(sent(packed(list, { carried }))).toEqual({ at: 1 })
  expect(unpacked(packed(list, { carried }))).toBe(list)
  const [, second = ''] = carriedBlocks(carried)
  const [, text = ''] = /^<script type="application\/json" id="carried-1">(.*)<\/script>$/.exec(second) ?? []
  expect(JSON.parse(text)).toEqual(list)
})

test('a note that somebody wrote cannot end the block it is carried in', () => {
  const [block = ''] = carriedBlocks([{ note: '</script><script>alert(1)</script><!--' }])
  expect(block.match(/<[!/a-z]/g)).toEqual(['<s', '</'])
})
