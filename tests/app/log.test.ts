import { expect, test, vi } from 'vitest'
import { log, logFault } from '#app/server/log.ts'

const written = vi.spyOn(log, 'error').mockImplementation(() => {})

function lineFor(error: unknown): string {
  logFault(error, { method: 'POST', path: '/p/57fef0c4-60dc-413b-9ec7-295f52514234/steg/x' })
  return JSON.stringify(written.mock.lastCall)
}

test('a fault is logged by its kind, code and place, never by its words or parameters', () => {
  const cause = Object.assign(new Error('Key (name)=(Anna Ek) already exists'), { code: '23505' })
  const fault = Object.assign(new Error('Failed query: insert\nparams: Anna Ek\n    at Anna Ek 12:30:45', { cause }), {
    params: ['Anna Ek'],
  })
  const line = lineFor(fault)
  expect(line).not.toContain('Anna')
  expect(line).toContain('23505')
  expect(line).toContain('log.test.ts')
})

test('a logged path names no person', () => {
  expect(lineFor(new Error('x'))).toContain('/p/:id/steg/x')
})

test('whatever is thrown can be logged', () => {
  expect([lineFor('Anna Ek'), lineFor(null), lineFor({ message: 'Anna Ek' })].join()).not.toContain('Anna')
})
