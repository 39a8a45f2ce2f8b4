import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#db/owner.server.ts'
import { halfDone, lostOf } from './agreement.ts'
import { type AppProcess, startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { canFillDisk, fillLog, fillTable } from './full-disk.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { startPosting } from './posting.ts'
import { formOf, type LoadedCase, type LoadedWard, makeLoadedWard } from './ward-under-load.ts'

let database: OwnServer
let ward: LoadedWard
let app: AppProcess

const get = (path: string) => fetch(app.url + path, { headers: { Cookie: ward.cookie }, redirect: 'manual' })

const post = (one: LoadedCase, key: string) =>
  fetch(`${app.url}/p/${one.personId}/steg/estimate.changed`, {
    method: 'POST',
    body: formOf(one, one.version, key),
    headers: { Cookie: ward.cookie, Origin: app.url },
    redirect: 'manual',
  })

describe.skipIf(!canFillDisk)('on a full disk', () => {
  beforeAll(async () => {
    await ensureBuilt()
    database = await startOwnServer()
    ward = await asOwner(database.url, (db) => makeLoadedWard(db, 4))
    app = await startApp({ databaseUrl: database.url })
  }, 180_000)
  afterAll(async () => {
    await app.end('SIGKILL')
    await database.drop()
  })

  test('a form is refused and nothing of it is written, pages are read on, and the same form is taken when there is room', async () => {
    const [one] = ward.cases
    if (!one) throw new Error('There is a case.')
    const makeRoom = await fillTable(database, 'notices')
    const key = randomUUID()
    const refused = await post(one, key)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await refused.text()).toContain('Det du skickade sist är kanske inte sparat')
    expect(await lostOf([{ what: 'acknowledged', processId: one.processId, key, version: 9 }], one.processId)).toEqual([
      key,
    ])
    expect(await halfDone(one)).toEqual([])
    for (const path of ['/att-gora', `/p/${one.personId}`]) expect((await get(path)).status).toBe(200)
    expect(app.said.filter((line) => line.includes('"code":"53100"'))).toHaveLength(1)
    expect(app.said.join()).not.toContain(one.personId)

    await makeRoom()
    expect((await post(one, key)).status).toBe(303)
    expect(await halfDone(one)).toEqual([])
  })

  test('a look that cannot be logged shows nothing', async () => {
    const page = `/p/${ward.cases[1]?.personId}`
    const makeRoom = await fillTable(database, 'access_log')
    const refused = await get(page)
    expect(refused.status).toBe(503)
    expect(await refused.text()).not.toContain('Ask 1')
    await makeRoom()
    expect(await (await get(page)).text()).toContain('Ask 1')
  })

  test('a database that crashes because its log has no room loses nothing, and the server goes on when it is started with room', async () => {
    const posting = startPosting(() => app.url, { ...ward, cases: ward.cases.slice(1) })
    await posting.goesOn(20)
    await fillLog(database)
    await expect.poll(() => posting.answers.at(-1)?.status, { timeout: 30_000 }).toBe(503)
    database.kill()
    await database.start()
    await posting.goesOn(20)
    await posting.stop()
    expect(app.isRunning()).toBe(true)
    for (const one of ward.cases) {
      expect(await lostOf(posting.told, one.processId)).toEqual([])
      expect(await halfDone(one)).toEqual([])
    }
  })
})
