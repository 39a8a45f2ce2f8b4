import { expect, test } from 'vitest'
import { forgetNotices } from '#app/domain/forget-notices.server.ts'
import { hasNewsSince } from '#app/domain/has-news-since.server.ts'
import { notices, processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const assessor = actorOf(region.assessors)
const story = await beginStory(region.ward)
await sendNotice(story, region)
const told = story.now()
const daysLater = (days: number) => minutesAfter(told, days * 1440)

test('a page that missed a notice hears so for a month, and one that heard it does not', async () => {
  await forgetNotices(daysLater(29))
  expect(await hasNewsSince(assessor, minutesAfter(told, -1), daysLater(29))).toBe(true)
  expect(await hasNewsSince(assessor, minutesAfter(told, 1), daysLater(29))).toBe(false)
})

test('after a month the notice is forgotten, its event is not, and a page from before is still told that it is behind', async () => {
  const events = await owner.$count(processEvents)
  await owner.insert(notices).values(
    Array.from({ length: 501 }, () => ({
      ...{ unitId: region.assessors.unitId, processId: story.processId, version: 2, type: 'admissionNotice.sent' },
      at: new Date(told),
    })),
  )
  const late = { unitId: region.assessors.unitId, processId: story.processId, version: 3, type: 'estimate.changed' }
  await owner.insert(notices).values({ ...late, at: new Date(daysLater(20)) })

  await forgetNotices(daysLater(31))
  expect(await owner.select({ version: notices.version }).from(notices)).toEqual([{ version: 3 }])
  expect(await owner.$count(processEvents)).toBe(events)
  expect(await hasNewsSince(assessor, minutesAfter(told, 1), daysLater(31))).toBe(true)
  expect(await hasNewsSince(assessor, daysLater(21), daysLater(31))).toBe(false)
})
