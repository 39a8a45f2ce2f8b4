import type { ServerBuild } from '@remix-run/node'
import { expect, test, vi } from 'vitest'
import { readRoutes, readRoutesAhead } from '#app/server/read-routes.ts'

const page = { default: () => null }

const buildOf = (modules: Readonly<Record<string, unknown>>) =>
  ({
    routes: Object.fromEntries(Object.entries(modules).map(([id, module]) => [id, { id, path: id, module }])),
  }) as unknown as ServerBuild

test('a route has its code when it has been read, and code that is there already stays', async () => {
  const { routes } = await readRoutes(buildOf({ lazy: async () => page, there: page }))
  expect(routes.lazy?.module).toBe(page)
  expect(routes.there?.module).toBe(page)
})

test('a route that cannot be read fails the page that asks for it', async () => {
  const broken = buildOf({ broken: () => Promise.reject(new Error('no file')) })
  await expect(readRoutes(broken)).rejects.toThrow('no file')
})

test('all routes can be read ahead', async () => {
  const first = vi.fn(async () => page)
  const second = vi.fn(async () => page)
  await readRoutesAhead(buildOf({ first, second, there: page }))
  expect(first).toHaveBeenCalledOnce()
  expect(second).toHaveBeenCalledOnce()
})
