import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { startJobs } from '#app/jobs/runner.ts'
import { isDatabaseDown } from '#db/client.server.ts'
import { processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    if (await isTrue()) return true
    await sleep(100)
  }
  return false
}

async function hasQueue(): Promise<boolean> {
  const [row] = await owner.execute<{ there: boolean }>(
    sql`select to_regclass('graphile_worker._private_jobs') is not null as there`,
  )
  return row?.there ?? false
}

test('processes that begin on a new database at the same time make its queue once', { timeout: 40_000 }, async () => {
  for (let round = 0; round < 3; round++) {
    await owner.execute(sql`drop schema if exists graphile_worker cascade`)
    const faults: unknown[] = []
    const all = Array.from({ length: 4 }, () => startJobs((error) => faults.push(error)))
    expect(await until(hasQueue)).toBe(true)
    await Promise.all(all.map((jobs) => jobs.stop()))
    expect(faults).toEqual([])
  }
})

test('jobs report what has passed, also the job of a worker that was killed', { timeout: 40_000 }, async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const faults: unknown[] = []
  const jobs = startJobs((error) => faults.push(error))
  expect(await until(hasQueue)).toBe(true)
  await owner.execute(sql`
    select graphile_worker.add_job('passDeadlines', ${JSON.stringify({ processId: story.processId })}::json,
      job_key := 'dead', run_at := now() + interval '1 hour')`)
  await owner.execute(sql`
    update graphile_worker._private_jobs set run_at = now(), locked_at = now(), locked_by = 'worker-of-the-killed'
    where key = 'dead'`)
  const isReported = async () => {
    const rows = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
    return rows.some(({ type }) => type === 'deadline.passed')
  }
  expect(await until(isReported)).toBe(true)
  await jobs.stop()
  expect(faults).toEqual([])
})

test('the work goes on by itself after its connections are cut, and nothing that recurs is planned twice', async () => {
  const faults: unknown[] = []
  const jobs = startJobs((error) => faults.push(error))
  const another = startJobs((error) => faults.push(error))
  const hasPlanned = async (expected: string) => {
    const rows = await owner.execute<{ key: string }>(sql`
      select key from graphile_worker.jobs where key is not null and attempts < max_attempts order by key`)
    return rows.map(({ key }) => key).join() === expected
  }
  expect(await until(() => hasPlanned('findDueCases,forgetOldNotices,forgetSessions,keepMonthsAhead'))).toBe(true)

  for (let cuts = 0; cuts < 40; cuts++) {
    await owner.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'hemvagen-jobs'`)
    await sleep(25)
  }
  await owner.execute(sql`select graphile_worker.add_job('forgetSessions', job_key := 'soon')`)
  expect(await until(() => hasPlanned('findDueCases,forgetOldNotices,forgetSessions,keepMonthsAhead'))).toBe(true)
  await Promise.all([jobs.stop(), another.stop()])
  expect(faults.every((fault) => isDatabaseDown(fault))).toBe(true)
}, 40_000)

test('a job makes the months ahead in which events will be recorded', async () => {
  const last = sql`select max(to_regclass('process_events_' || to_char(now() + interval '12 months', 'YYYY_MM'))::text) as name`
  const [made] = await owner.execute<{ name: string | null }>(last)
  await owner.execute(sql`drop table ${sql.identifier(made?.name ?? '')}`)
  const jobs = startJobs(() => {})
  await owner.execute(sql`select graphile_worker.add_job('keepMonthsAhead', job_key := 'soon')`)
  const isThere = async () => {
    const [again] = await owner.execute<{ name: string | null }>(last)
    return again?.name === made?.name
  }
  expect(await until(isThere)).toBe(true)
  await jobs.stop()
})
