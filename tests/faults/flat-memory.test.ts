import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { heapOptions, memoryOf } from '#tests/bench/memory/heap.ts'
import { abortRequests, openStreams } from '#tests/bench/memory/visitors.ts'
import { useDatabase } from '#tests/database.ts'
import { startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { makeLoadedWard } from './ward-under-load.ts'

const database = await useDatabase()
beforeAll(ensureBuilt, 180_000)

/** Pages in a round, and as many streams that are left and requests that are given up. */
const count = 60
const rounds = 2

/** MB, a few kilobytes for each: the tree of a page that a timer kept would be ten times that. */
const most = 1.5

test('pages, streams that are left and requests that are given up leave nothing behind in the server', async () => {
  const { cookie, cases } = await makeLoadedWard(database.owner, 3)
  const app = await startApp({ databaseUrl: database.url, nodeOptions: heapOptions })
  onTestFinished(() => app.end('SIGKILL'))
  const { url } = app
  const paths = ['/att-gora', `/p/${cases[0]?.personId}`, '/logga-in']
  const readPages = async () => {
    for (let index = 0; index < count; index++)
      await fetch(url + paths[index % paths.length], { headers: { Cookie: cookie } }).then((page) => page.text())
  }
  const round = () =>
    Promise.all([readPages(), openStreams({ url, cookie }, count), abortRequests({ url, cookie }, count)])

  await round()
  await round()
  const before = await memoryOf(app)
  for (let done = 0; done < rounds; done++) await round()
  const after = await memoryOf(app)
  expect(after.heap - before.heap).toBeLessThan(most)
})
