import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { deviations, notices, processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { beginStory, makePerson, sendNotice } from '#tests/factories/discharge.ts'
import { halfDone } from './agreement.ts'
import { type AppProcess, startApp } from './app-process.ts'
import { ensureBuilt } from './ensure-built.ts'
import { startListening } from './listening.ts'
import { formOf, makeLoadedWard } from './ward-under-load.ts'

const { owner, url: databaseUrl } = await useDatabase()
const ward = await makeLoadedWard(owner, 2)
const { region, cases, cookie } = ward
let both: AppProcess[] = []

beforeAll(async () => {
  await ensureBuilt()
  both = await Promise.all([1, 2].map(() => startApp({ databaseUrl, env: { JOBS: 'on' } })))
}, 180_000)
afterAll(() => Promise.all(both.map((app) => app.end('SIGTERM'))))

const post = ({ url }: AppProcess, path: string, body: URLSearchParams, headers = {}) =>
  fetch(url + path, { method: 'POST', body, headers: { Origin: url, ...headers }, redirect: 'manual' })

test('a form that is posted to two processes at the same moment is one event, and the pages at both hear of it', async () => {
  const [one] = cases
  if (!one) throw new Error('There is a case.')
  const pages = both.map(({ url }) => startListening(() => url, cookie))
  onTestFinished(() => {
    for (const page of pages) page.stop()
  })
  await expect.poll(() => pages.map((page) => page.isOpen())).toEqual([true, true])
  const key = randomUUID()
  const answers = await Promise.all(
    both.map((app) =>
      post(app, `/p/${one.personId}/steg/estimate.changed`, formOf(one, one.version, key), { Cookie: cookie }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const there = await owner.select().from(processEvents).where(eq(processEvents.processId, one.processId))
  expect(there.filter(({ event }) => (event.data as { reason?: string }).reason === key)).toHaveLength(1)
  expect(await halfDone(one)).toEqual([])
  await expect.poll(() => pages.map((page) => page.news()), { timeout: 10_000 }).toEqual([1, 1])
})

test('wrong passwords count together, whichever process they are tried at', async () => {
  const name = await openAccount(owner, region.healthCentre)
  const tried: string[] = []
  for (let attempt = 0; attempt < 6; attempt++) {
    const app = both[attempt % 2] as AppProcess
    const answer = await post(app, '/logga-in', new URLSearchParams({ name, password: 'fel' }))
    tried.push((await answer.text()).includes('hör inte ihop') ? 'wrong' : 'refused')
  }
  expect(tried).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'refused'])
  for (const app of both) {
    const answer = await post(app, '/logga-in', new URLSearchParams({ name, password }))
    expect(answer.status).not.toBe(302)
  }
})

test('what is due is reported once, though both processes look for it', async () => {
  const ids: string[] = []
  for (const name of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex']) {
    const story = await beginStory(region.ward, makePerson(name))
    await sendNotice(story, region)
    ids.push(story.processId)
  }
  const jobsAreThere = async () => {
    const [row] = await owner.execute(sql`select to_regclass('graphile_worker._private_jobs') is not null as there`)
    return row?.there
  }
  await expect.poll(jobsAreThere, { timeout: 20_000 }).toBe(true)
  for (const look of ['one', 'other'])
    await owner.execute(sql`select graphile_worker.add_job('findDueCases', job_key := ${look})`)
  const reported = async (id: string) => {
    const where = and(eq(processEvents.processId, id), eq(processEvents.type, 'deadline.passed'))
    const rows = await owner.select({ event: processEvents.event }).from(processEvents).where(where)
    return rows.map(({ event }) => JSON.stringify(event.data))
  }
  const drafted = (id: string) => owner.select().from(deviations).where(eq(deviations.processId, id))
  const idle = async () => {
    const [row] = await owner.execute(sql`
      select count(*)::integer as busy from graphile_worker.jobs where task_identifier = 'passDeadlines' or key in ('one', 'other')`)
    const counts = await Promise.all(ids.map(reported))
    return row?.busy === 0 && counts.every((all) => all.length > 0)
  }
  await expect.poll(idle, { timeout: 30_000 }).toBe(true)
  for (const id of ids) {
    const all = await reported(id)
    expect(new Set(all).size).toBe(all.length)
    expect(await drafted(id)).toHaveLength(all.length)
    const told = await owner.select().from(notices).where(eq(notices.processId, id))
    expect(new Set(told.map(({ unitId, version }) => `${unitId} ${version}`)).size).toBe(told.length)
  }
  expect(both.flatMap(({ said }) => said.filter((line) => line.includes('"fault"')))).toEqual([])
})
