import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { type AppProcess, startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { type LoadedWard, makeLoadedWard } from './ward-under-load.ts'

const database = await useDatabase()
beforeAll(ensureBuilt, 180_000)

const get = (app: AppProcess, { cookie }: LoadedWard, path = '/att-gora') =>
  fetch(app.url + path, { headers: { Cookie: cookie } })

const statusesOf = (answers: readonly Response[]) => [...new Set(answers.map(({ status }) => status))]

/** Keeps every request waiting that looks at its session, until it is let go. */
async function holdSessions() {
  const client = postgres(database.url, { max: 1 })
  const holder = await client.reserve()
  await holder`begin`
  await holder`lock table sessions in access exclusive mode`
  return async () => {
    await holder`rollback`
    holder.release()
    await client.end()
  }
}

test('when slow requests hold every connection the others are refused meanwhile, and all is well when they end', async () => {
  const ward = await makeLoadedWard(database.owner, 1)
  const env = { DATABASE_WEB_CONNECTIONS: '3', DATABASE_TIMEOUT_SECONDS: '50' }
  const app = await startApp({ databaseUrl: database.url, env })
  onTestFinished(() => app.end('SIGKILL'))
  expect((await get(app, ward)).status).toBe(200)

  const letGo = await holdSessions()
  const held = [1, 2, 3].map(() => get(app, ward))
  const refused = await Promise.all(Array.from({ length: 20 }, () => get(app, ward)))
  expect(statusesOf(refused)).toEqual([503])
  expect(refused.map(({ headers }) => headers.get('Retry-After'))).toEqual(refused.map(() => '5'))
  expect(await refused[0]?.text()).toContain('Hemvägen kan inte nå sina uppgifter just nu')
  expect((await get(app, ward, '/healthz')).status).toBe(503)

  await letGo()
  expect(statusesOf(await Promise.all(held))).toEqual([200])
  expect(statusesOf(await Promise.all(Array.from({ length: 20 }, () => get(app, ward))))).toEqual([200])
  expect(statusesOf([await get(app, ward, '/healthz')])).toEqual([200])
  expect(app.said.filter((line) => line.includes('"fault"'))).toEqual([])
})

test('when others have taken all connections of the server, requests are refused, and served when there are some again', async () => {
  const ward = await makeLoadedWard(database.owner, 1)
  const login = `web_${randomUUID().replaceAll('-', '')}`
  await database.owner.execute(
    sql`create role ${sql.identifier(login)} login password 'secret' connection limit 2 in role web`,
  )
  onTestFinished(async () => {
    await database.owner.execute(sql`drop role ${sql.identifier(login)}`)
  })
  const own = Object.assign(new URL(database.url), { username: login, password: 'secret' }).href
  const app = await startApp({ databaseUrl: database.url, env: { DATABASE_WEB_URL: own } })
  onTestFinished(() => app.end('SIGTERM'))
  await database.owner.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where usename = ${login}`)
  const others = postgres(own, { max: 2 })
  await Promise.all([1, 2].map(() => others`select pg_sleep(0.1)`))

  const refused = await Promise.all([get(app, ward), get(app, ward), get(app, ward, '/healthz')])
  expect(statusesOf(refused)).toEqual([503])
  await others.end()
  expect((await get(app, ward)).status).toBe(200)
  expect(app.said.filter((line) => line.includes('"53300"'))).not.toEqual([])
})
