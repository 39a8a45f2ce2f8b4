import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { asOwner } from '#db/owner.server.ts'
import { halfDone, lostOf } from './agreement.ts'
import { startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { startListening } from './listening.ts'
import { startOwnServer } from './own-server.ts'
import { startPosting } from './posting.ts'
import { makeLoadedWard } from './ward-under-load.ts'

beforeAll(ensureBuilt, 180_000)

/** True when the server's own jobs are at work. */
const jobsRun = (url: string) =>
  asOwner(url, async (db) => {
    const held = await db.execute(sql`select from pg_stat_activity where application_name = 'hemvagen-jobs'`)
    return held.length > 0
  })

/** Looks again until it is so; a test that waits in vain ends by its own time. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(50)
}

test('a database that is killed while forms are posted loses nothing; the server outlives it and goes on by itself, its jobs too', async () => {
  const database = await startOwnServer()
  onTestFinished(database.drop)
  const ward = await asOwner(database.url, (db) => makeLoadedWard(db, 6))
  const app = await startApp({ databaseUrl: database.url, env: { JOBS: 'on' } })
  onTestFinished(() => app.end('SIGKILL'))
  const page = startListening(() => app.url, ward.cookie)
  onTestFinished(page.stop)
  const posting = startPosting(() => app.url, ward)
  const get = (path: string) => fetch(app.url + path, { headers: { Cookie: ward.cookie } })

  await posting.goesOn(40)
  await until(() => jobsRun(database.url))
  database.kill()
  await until(async () => (await get('/healthz')).status === 503)
  const refused = await get('/att-gora')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(await refused.text()).toContain('Hemvägen kan inte nå sina uppgifter just nu')
  expect((await get('/att-gora.data')).status).toBe(503)
  const deaf = await get(`/live?since=${new Date().toISOString()}`)
  expect([deaf.status, await deaf.text()]).toEqual([200, expect.stringMatching(/^retry: \d{4,5}\n\n$/)])

  await database.start()
  await posting.goesOn(40)
  await posting.stop()
  await until(() => page.news() > 0)
  await until(() => jobsRun(database.url))
  expect((await get('/att-gora')).status).toBe(200)
  expect(app.isRunning()).toBe(true)
  for (const one of ward.cases) {
    expect(await lostOf(posting.told, one.processId)).toEqual([])
    expect(await halfDone(one)).toEqual([])
  }
  const kinds = app.said.map((line) => (JSON.parse(line) as { msg: string }).msg)
  expect(new Set(kinds)).toEqual(new Set(['listening', 'outage']))
  for (const { personId, processId } of ward.cases)
    expect(app.said.filter((line) => line.includes(personId) || line.includes(processId))).toEqual([])
})
