import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { openSite } from '#tests/factories/site.ts'

const root = mkdtempSync(join(tmpdir(), 'hemvagen-outage-'))
chmodSync(root, 0o755)
const folder = join(root, 'postgres')
let database: Embedded = await startEmbedded({ folder })
await migrate(database.url)
process.env.DATABASE_URL = database.url
const site = await openSite()

afterAll(async () => {
  await site.stop()
  await database.stop()
  rmSync(root, { recursive: true, force: true })
})

const get = (path: string) => fetch(site.url + path, { headers: { Cookie: 'sid=any' }, redirect: 'manual' })

test('without a database every page is a calm 503, and the next request works when it is back', async () => {
  expect((await get('/logga-in')).status).toBe(200)

  await database.stop()
  const page = await get('/logga-in')
  expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(await page.text()).toContain('Hemvägen kan inte nå sina uppgifter just nu')
  expect(await (await get('//elsewhere.example')).text()).not.toContain('href="//')
  const posted = await fetch(`${site.url}/logga-in`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'anna', password: 'hemligt' }),
    headers: { Origin: site.url },
  })
  expect(posted.status).toBe(503)
  expect((await get('/healthz')).status).toBe(503)
  const signingOut = await fetch(`${site.url}/logga-ut`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { Origin: site.url, Cookie: 'sid=any' },
  })
  expect([signingOut.status, signingOut.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(await signingOut.text()).toContain('Hemvägen kan inte nå sina uppgifter just nu')

  database = await startEmbedded({ folder, port: database.port })
  expect((await get('/logga-in')).status).toBe(200)
  expect((await get('/healthz')).status).toBe(200)
}, 60_000)
