import { expect, test } from 'vitest'
import { readHistory } from '#app/domain/read-history.server.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const actor = actorOf(region.ward)

const story = await beginStory(region.ward)
await sendNotice(story, region)
await planHomecoming(story, region)

test('one party’s events fill their pages, however many of the others’ lie between', async () => {
  const all = await readHistory(actor, story.personId, { size: 100 }, story.now())
  const theirs = all?.entries.filter(({ party }) => party === 'socialServices') ?? []
  const first = await readHistory(actor, story.personId, { party: 'socialServices', size: 2 }, story.now())
  const after = first?.next
  const rest = await readHistory(actor, story.personId, { party: 'socialServices', size: 50, after }, story.now())
  expect(theirs.length).toBeGreaterThan(3)
  expect([...(first?.entries ?? []), ...(rest?.entries ?? [])]).toEqual(theirs)
  expect(first?.entries).toHaveLength(2)
  expect(rest?.next).toBeNull()
})

test('the parties that have done something are offered from every page, also where they are not on it', async () => {
  const first = await readHistory(actor, story.personId, { size: 1 }, story.now())
  expect(first?.parties).toEqual(['inpatient', 'outpatient', 'socialServices', 'municipalHealth'])
})

test.each(['', 'nobody', "'; drop table people"])('%j is no party, and everybody’s events are shown', async (party) => {
  const shown = await readHistory(actor, story.personId, { party, size: 100 }, story.now())
  expect(shown).toMatchObject({ party: null })
  expect(shown?.entries).toHaveLength(story.version())
})

test.each(['99999999999', '-1', 'NaN', '1.5'])('a place %s is no error', async (place) => {
  const after = Buffer.from(JSON.stringify([place])).toString('base64url')
  expect(await readHistory(actor, story.personId, { after }, story.now())).not.toBeNull()
})
