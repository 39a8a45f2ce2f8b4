import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { expect, test } from 'vitest'
import { narrowBuild } from '#app/server/narrow-build.ts'

type Listed = { id: string; parentId?: string; path?: string; index?: boolean }

const listed: Listed[] = [
  { id: 'root', path: '' },
  { id: 'start', parentId: 'root', index: true },
  { id: 'todo', parentId: 'root', path: 'att-gora' },
  { id: 'person', parentId: 'root', path: 'p/:id', index: true },
  { id: 'step', parentId: 'root', path: 'p/:id/steg/:event' },
  { id: 'plan', parentId: 'root', path: 'p/:id/plan', index: true },
  { id: 'version', parentId: 'root', path: 'p/:id/plan/version/:n' },
  { id: 'paper', parentId: 'root', path: 'p/:id/dokument/:file' },
  { id: 'layout', parentId: 'root', path: 'min' },
  { id: 'mine', parentId: 'layout', index: true },
  { id: 'minePlan', parentId: 'layout', path: 'plan' },
  { id: 'nothing', parentId: 'root', path: '*' },
]

const keyed = Object.fromEntries(listed.map((route) => [route.id, { ...route, module: {} }]))
const build = { routes: keyed, assets: { routes: keyed } } as unknown as ServerBuild
const narrow = narrowBuild(build)

type Nested = { id: string; path?: string; index?: boolean; children?: Nested[] }

const nest = (parentId?: string): Nested[] =>
  listed
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: nest(id) })) as Nested[]

const byRemix = (path: string) => matchRoutes(nest() as never, path)?.map(({ route }) => route.id)

const paths = [
  '/',
  '//',
  '/att-gora',
  '/att-gora/',
  '/att-gora///',
  '/p/12',
  '/p/12//',
  '/p/12/plan',
  '/p/12/plan/version/3',
  '/p/12/steg/need.assessed',
  '/p/12/dokument/plan.pdf',
  '/p/12/annat',
  '/min',
  '/min//',
  '/min/plan',
  '/finns/inte',
]

test.each(paths)('%s is answered by the routes that Remix itself would choose, and by no other', (path) => {
  expect(Object.keys(narrow(path).routes)).toEqual(byRemix(path))
  expect(Object.keys(narrow(path).assets.routes)).toEqual(byRemix(path))
})

test('the data of a page is answered by the page’s own routes', () => {
  expect(narrow('/att-gora.data')).toBe(narrow('/att-gora'))
  expect(narrow('/_root.data')).toBe(narrow('/'))
})

test('the list of routes is answered by the whole build, and so is all where a path has optional parts', () => {
  expect(narrow('/__manifest')).toBe(build)
  const optional = { id: 'help', parentId: 'root', path: 'hjalp/:topic?', module: {} }
  const other = { ...build, routes: { ...keyed, help: optional } } as unknown as ServerBuild
  expect(narrowBuild(other)('/att-gora')).toBe(other)
})

test('a path with escapes is answered by the whole build, since Remix unescapes it', () => {
  expect(byRemix('/att%2Dgora')).toEqual(['root', 'todo'])
  expect(narrow('/att%2Dgora')).toBe(build)
})
