import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readPerson } from '#app/domain/read-person.server.ts'
import { processes } from '#db/schema/index.ts'
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
