import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText } from '#app/server/encode-text.ts'

test('a page is encoded as the platform encodes it, whatever is written in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), (pieces) => {
      expect(encodeText(pieces)).toEqual(Buffer.from(pieces.join('')))
    }),
  )
  expect(encodeText(['Å\ud800 …'])).toEqual(Buffer.from('Å\ud800 …'))
})

test('a page that is being sent is not written over by the next', () => {
  const first = encodeText(['Svävar ', 'i det blå'])
  encodeText(['Kommer hem', ' på fredag'])
  expect(first.toString()).toBe('Svävar i det blå')
})
