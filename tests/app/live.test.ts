import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Announcement } from '#app/domain/notify.server.ts'
import { notices, sessions } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { openSite } from '#tests/factories/site.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, otherWard } = region
const name = await openAccount(owner, ward)
const site = await openSite()
afterAll(() => site.stop())

const signIn = await fetch(`${site.url}/logga-in`, {
  method: 'POST',
  body: new URLSearchParams({ name, password }),
  headers: { Origin: site.url },
  redirect: 'manual',
})
const cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''

async function openStream(since = new Date().toISOString()) {
  const answer = await fetch(`${site.url}/live?since=${since}`, { headers: { Cookie: cookie } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => (await reader?.read())?.value ?? null
  return { answer, read, leave: () => reader?.cancel() }
}

const announce = (units: readonly string[] | null) => {
  const announcement: Announcement = { processId: 'p', personId: 'q', units }
  return owner.execute(sql`select pg_notify('hemvagen', ${JSON.stringify(announcement)})`)
}

test('a page hears that something is new at its own unit, and nothing of others', async () => {
  const { answer, read, leave } = await openStream()
  expect(answer.headers.get('Content-Type')).toMatch('text/event-stream')
  expect(await read()).toBe('retry: 1000\n\n')
  await announce([otherWard.unitId])
  await announce([ward.unitId])
  expect(await read()).toBe('event: news\ndata: 1\n\n')
  const nothing = await Promise.race([read(), new Promise((resolve) => setTimeout(resolve, 200, 'silence'))])
  expect(nothing).toBe('silence')
  await leave()
})

test('a page that did not listen hears at once what came meanwhile', async () => {
  const { processId } = await makeCase(region)
  await owner.insert(notices).values({ unitId: ward.unitId, processId, version: 1, type: 'x', at: new Date() })
  const { read, leave } = await openStream(new Date(Date.now() - 60_000).toISOString())
  let heard = ''
  while (!heard.includes('\n\n', 15)) heard += await read()
  expect(heard).toContain('event: news')
  await leave()
})

test('listening does not keep a session alive', async () => {
  await owner.update(sessions).set({ expiresAt: sql`now() + interval '1 hour'` })
  const { read, leave } = await openStream()
  await read()
  const [session] = await owner.select().from(sessions)
  expect(Number(session?.expiresAt) - Date.now()).toBeLessThan(3_600_001)
  await leave()
})

test('a stranger gets no stream', async () => {
  const answer = await fetch(`${site.url}/live`)
  expect(answer.status).toBe(204)
})

test('open streams do not hold up a server that stops', async () => {
  const { read } = await openStream()
  await read()
  const began = performance.now()
  await site.stop()
  expect(performance.now() - began).toBeLessThan(4_000)
})
