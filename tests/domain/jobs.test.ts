import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { startJobs } from '#app/jobs/runner.ts'
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

test('jobs report what has passed, also the job of a worker that was killed', { timeout: 40_000 }, async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const faults: unknown[] = []
  const jobs = startJobs((error) => faults.push(error))
  const hasWorker = async () => {
    const [row] = await owner.execute<{ there: boolean }>(
      sql`select to_regclass('graphile_worker._private_jobs') is not null as there`,
    )
    return row?.there ?? false
  }
  expect(await until(hasWorker)).toBe(true)
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
