import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readHistory } from '#app/domain/read-history.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { readPlanVersion } from '#app/domain/read-plan-version.server.ts'
import { seesPlan } from '#app/domain/sees-plan.server.ts'
import { accessLog } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { beginPlan, viewFor } from '#tests/factories/plan-view.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, otherAssessors } = region

test('an established version is read as it was, and one that does not exist is nobody’s', async () => {
  const story = await beginPlan(region)
  await story.tell(healthCentre, 'goal.added', { id: 'ny', text: 'Nytt mål', ownWords: false, horizon: 'long' })
  const read = (seat: Seat, version: number) => readPlanVersion(actorOf(seat), story.personId, version, story.now())
  const first = await read(assessors, 1)
  expect(first?.content.goals.map(({ id }) => id)).toEqual(['gå-ut'])
  expect(first).toMatchObject({ latest: 1, version: { version: 1, who: { name: healthCentre.userName } } })
  expect(await read(assessors, 2)).toBeNull()
  expect(await read(otherAssessors, 1)).toBeNull()
})

test('opening the plan is a receipt and is logged; what others do afterwards is new', async () => {
  const story = await beginPlan(region, 'consent')
  await viewFor(assessors, story)
  await story.tell(healthCentre, 'need.added', { lifeArea: 4, text: 'Går med rollator' })
  expect((await viewFor(assessors, story)).news.map(({ type }) => type)).toEqual(['need.added'])
  expect((await viewFor(assessors, story)).news).toEqual([])
  const looks = await owner.select().from(accessLog).where(eq(accessLog.processId, story.processId))
  expect(looks.filter(({ unitId }) => unitId === assessors.unitId)).toHaveLength(3)
})

test('a stranger’s plan and nobody’s are the same', async () => {
  const story = await beginPlan(region)
  const read = (id: string) => readPlan(actorOf(otherAssessors), id, story.now())
  expect(await read(story.personId)).toBeNull()
  expect(await read('x')).toBeNull()
  expect(await seesPlan(actorOf(otherAssessors), story.personId)).toBe(false)
  expect(await seesPlan(actorOf(assessors), story.personId)).toBe(true)
})

test('a withdrawn consent closes the plan for the others at once', async () => {
  const story = await beginPlan(region)
  await story.tell(healthCentre, 'consent.withdrawn', { note: 'Vill inte längre' })
  expect(await readPlan(actorOf(assessors), story.personId, story.now())).toBeNull()
  expect(await readHistory(actorOf(assessors), story.personId, { kind: 'sip' }, story.now())).toBeNull()
  const kept = await viewFor(healthCentre, story)
  expect(kept).toMatchObject({ consent: 'withdrawn', consentRecord: { word: 'withdrawn', note: 'Vill inte längre' } })
})

test('who knows the person by a discharge alone is told that there is no plan, and may propose one', async () => {
  const stay = await beginStory(ward)
  const found = await readPlan(actorOf(ward), stay.personId, stay.now())
  expect(found).toMatchObject({ noPlan: { id: stay.personId }, mayPropose: true })
  expect((await readPerson(actorOf(ward), stay.personId, stay.now()))?.plan).toBeNull()
})

test('the person’s page says how the plan fares, and the history can be of either', async () => {
  const stay = await beginStory(ward)
  await sendNotice(stay, region)
  const story = await beginSip(healthCentre, { id: stay.personId })
  await giveConsent(story, region)
  await establish(story, region)
  const page = await readPerson(actorOf(healthCentre), stay.personId, story.now())
  expect(page?.plan).toMatchObject({
    plan: 'established',
    planVersion: 1,
    leadName: 'Maria Ekström',
    nextFollowUp: '2026-06-01',
    nextMeeting: null,
    health: { status: 'alive' },
  })
  const history = (kind: 'sip' | null) => readHistory(actorOf(healthCentre), stay.personId, { kind }, story.now())
  expect(await history(null)).toMatchObject({ kind: 'discharge', kinds: ['discharge', 'sip'] })
  expect((await history('sip'))?.entries.at(-1)).toMatchObject({
    type: 'sip.proposed',
    unitName: healthCentre.unitName,
  })
})
