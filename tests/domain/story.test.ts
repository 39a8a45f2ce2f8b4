import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPerson } from '#app/domain/read-person.server.ts'
import { processEvents, processes, submissions } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, goHome, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

test('three parties take a person from admission to home on one case', async () => {
  const story = await beginStory(region.ward)
  const phases: string[] = []
  const note = async () => {
    const [row] = await owner.select().from(processes).where(eq(processes.id, story.processId))
    phases.push(row?.phase ?? 'gone')
  }
  await note()
  await sendNotice(story, region)
  await note()
  await planHomecoming(story, region)
  await goHome(story, region)
  await note()
  expect(phases).toEqual(['admitted', 'planning', 'closed'])
  for (const seat of [region.ward, region.healthCentre, region.assessors, region.municipalNurses]) {
    const view = await readPerson(actorOf(seat), story.personId, story.now())
    expect(view).toMatchObject({ status: 'closed', version: story.version(), step: null, available: [] })
  }
})

test('every event that somebody has sent is among what they have submitted, by which it is no news to them', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const own = and(
    eq(submissions.processId, processEvents.processId),
    eq(submissions.version, processEvents.version),
    eq(submissions.userId, processEvents.sentBy),
  )
  const sent = owner.select({ version: processEvents.version }).from(processEvents).leftJoin(submissions, own)
  const isSent = isNotNull(processEvents.sentBy)
  const missing = await sent.where(and(isSent, isNull(submissions.key)))
  expect(missing).toEqual([])
  expect(await owner.$count(processEvents, isSent)).toBeGreaterThan(10)
})
