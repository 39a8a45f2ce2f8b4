import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { halfDone, lostOf } from './agreement.ts'
import { startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { startPosting } from './posting.ts'
import { makeLoadedWard } from './ward-under-load.ts'

const database = await useDatabase()
beforeAll(ensureBuilt, 180_000)

test('of a server that is killed while forms are posted, no acknowledged event is lost, none is half done, and the next serves at once', async () => {
  const ward = await makeLoadedWard(database.owner, 6)
  let app = await startApp({ databaseUrl: database.url })
  const { url, port } = app
  onTestFinished(() => app.end('SIGKILL'))
  const posting = startPosting(() => url, ward)
  for (let round = 0; round < 2; round++) {
    await posting.goesOn(40 + 17 * round)
    await app.end('SIGKILL')
    app = await startApp({ databaseUrl: database.url, port })
  }
  await posting.goesOn(30)
  await posting.stop()

  expect(posting.answers.some(({ status }) => status === null)).toBe(true)
  for (const one of ward.cases) {
    expect(await lostOf(posting.told, one.processId)).toEqual([])
    expect(await halfDone(one)).toEqual([])
  }
})

test('a server that is asked to stop answers what it has begun, and nobody is refused', async () => {
  const ward = await makeLoadedWard(database.owner, 6)
  const [first, second] = await Promise.all([1, 2].map(() => startApp({ databaseUrl: database.url })))
  if (!first || !second) throw new Error('There are two.')
  onTestFinished(() => second.end('SIGKILL'))
  let url = first.url
  const posting = startPosting(() => url, ward)
  await posting.goesOn(30)
  url = second.url
  await first.end('SIGTERM')
  await posting.goesOn(30)
  await posting.stop()
  expect(new Set(posting.answers.map(({ status }) => status))).toEqual(new Set([303]))
})
