import { expect, test } from 'vitest'
import { readPerson } from '#app/domain/read-person.server.ts'
import { makeBigCase } from '#tests/bench/site/big-case.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const reader = actorOf(region.assessors)

test('after weeks in hospital the page shows the clocks that run, and the settled ones when they are asked for', async () => {
  const now = '2026-06-01T08:00:00.000Z'
  const { personId } = await makeBigCase(region, { now })
  const page = await readPerson(reader, personId, now)
  const whole = await readPerson(reader, personId, now, { allClocks: true })
  const running = whole?.clocks.filter((clock) => clock.running)
  expect(page?.clocks).toEqual(running)
  expect(page?.clocksLeftOut).toBe((whole?.clocks.length ?? 0) - (running?.length ?? 0))
  expect(page?.clocksLeftOut).toBeGreaterThan(12)
  expect(whole?.clocksLeftOut).toBe(0)
})

test('the few settled clocks of a short stay come with the page', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const page = await readPerson(reader, story.personId, story.now())
  expect(page?.clocks.filter((clock) => !clock.running)).not.toEqual([])
  expect(page?.clocksLeftOut).toBe(0)
})
