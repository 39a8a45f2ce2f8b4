import { expect, test } from 'vitest'
import { localPath } from '#app/auth/local-path.ts'

test.each(['/att-gora', '/p/1?efter=2', '/personer?q=anna%20berg', '/p/1/mote/m1#del-2', '/'])(
  '%s is a page of ours',
  (path) => {
    expect(localPath(path)).toBe(path)
  },
)

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\\\\elsewhere.example',
  '/x/..//elsewhere.example',
  'javascript:alert(1)',
  'att-gora',
  '',
  null,
  42,
])('%j leads to the start page', (path) => {
  expect(localPath(path)).toBe('/')
})
