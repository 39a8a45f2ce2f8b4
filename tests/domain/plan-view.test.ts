import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanView } from '#app/domain/plan-views.ts'
import { readHistory } from '#app/domain/read-history.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { readPlanVersion } from '#app/domain/read-plan-version.server.ts'
import { seesPlan } from '#app/domain/sees-plan.server.ts'
import { accessLog } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, followUp, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses, otherAssessors } = region

async function viewFor(seat: Seat, story: SipStory, now = story.now()): Promise<PlanView> {
  const found = await readPlan(actorOf(seat), story.personId, now)
  if (!found || !('view' in found)) throw new Error('not seen')
  return found.view
}

async function beginPlan(until: 'consent' | 'established' = 'established'): Promise<SipStory> {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  if (until === 'established') await establish(story, region)
  return story
}

test('a plan says whose words, goals and actions it holds, by name and unit', async () => {
  const view = await viewFor(assessors, await beginPlan())
  expect(view).toMatchObject({
    plan: 'established',
    consent: 'given',
    planVersion: 1,
    versionInHand: 1,
    missing: [],
    health: { status: 'alive', causes: [] },
    whatMatters: { text: 'Att kunna gå ut själv.', told: 'self', who: { unitName: healthCentre.unitName } },
    goals: [{ id: 'gå-ut', ownWords: true, result: null }],
    lead: { name: 'Maria Ekström', unitName: healthCentre.unitName },
    holder: { kind: 'contact', name: 'Maria Ekström' },
    nextFollowUp: '2026-06-01',
  })
  expect(view.actions).toMatchObject([
    { id: 'rehab', unitName: healthCentre.unitName, owned: true, mine: false, added: { who: { name: 'Cilla Ek' } } },
    { id: 'hemtjänst', unitName: assessors.unitName, owned: true, mine: true },
  ])
  expect(view.confirmations.map(({ unitName, confirmedAt }) => [unitName, confirmedAt !== null])).toEqual(
    expect.arrayContaining([
      [healthCentre.unitName, true],
      [assessors.unitName, true],
    ]),
  )
  expect(view.texts).toMatchObject({ rehab: 'Gångträning', 'gå-ut': 'Gå till torget' })
})

test('each party sees its own next step in the plan and what it waits for', async () => {
  const story = await beginPlan('consent')
  const own = await viewFor(healthCentre, story)
  expect(own.step).toMatchObject({ event: 'whatMatters.recorded' })
  expect(own.available).toContain('lead.appointed')
  const theirs = await viewFor(assessors, story)
  expect(theirs.waitsFor.map(({ event }) => event)).toContain('whatMatters.recorded')
  expect(theirs.missing).toEqual(['interventions', 'otherActions', 'leadPrincipal'])
})

test('a proposed action is for the unit that would answer for it, by its text', async () => {
  const story = await beginPlan('consent')
  const action = {
    id: 'a1',
    text: 'Tillsyn',
    principal: 'municipality',
    unit: assessors.unitId,
    start: '2026-03-10',
  } as const
  await story.tell(healthCentre, 'action.added', action)
  const view = await viewFor(assessors, story)
  const step = [view.step, ...view.otherSteps].find((one) => one?.item === 'a1')
  expect(step).toMatchObject({ event: 'action.changed', unitName: assessors.unitName })
  expect(view.actions).toMatchObject([{ status: 'proposed', owned: false, mine: true }])
})

test('moving an action warns the one that goes with it, by name (F17)', async () => {
  const story = await beginPlan('consent')
  const meal = { id: 'meal', text: 'Måltiden', unit: assessors.unitId, principal: 'municipality', who: 'Eva' } as const
  const drug = { id: 'drug', text: 'Läkemedel', unit: municipalNurses.unitId, principal: 'municipality' } as const
  await story.tell(assessors, 'action.added', { ...meal, start: '2026-03-10', when: '12:00' })
  await story.tell(municipalNurses, 'action.added', { ...drug, start: '2026-03-10', coupledWith: 'meal', who: 'Greta' })
  await story.tell(assessors, 'action.changed', { id: 'meal', when: '13:00' })
  const moved = (view: PlanView) => view.actions.map(({ id, coupledText, movedBy }) => [id, coupledText, movedBy])
  expect(moved(await viewFor(municipalNurses, story))).toEqual([
    ['meal', 'Läkemedel', null],
    ['drug', 'Måltiden', 'Måltiden'],
  ])
})

test('a change of the plan begins the next version, takes back the confirmations and is said as pending', async () => {
  const story = await beginPlan()
  await story.tell(assessors, 'action.changed', { id: 'hemtjänst', when: 'tre gånger om dagen' })
  const view = await viewFor(healthCentre, story)
  expect(view).toMatchObject({ plan: 'revising', planVersion: 1, versionInHand: 2 })
  expect(view.confirmations.every(({ confirmedAt }) => confirmedAt === null)).toBe(true)
  expect(view.pending).toMatchObject([{ what: 'action', id: 'hemtjänst' }])
  expect(view.versions).toMatchObject([{ version: 1, changes: [] }])
})

test('a follow-up says what became of each goal and what the person says', async () => {
  const story = await beginPlan()
  await followUp(story, region)
  const view = await viewFor(healthCentre, story)
  expect(view.goals).toMatchObject([{ result: 'partly', personSays: 'Halva vägen.' }])
  expect(view.followUps).toMatchObject([
    { on: '2026-12-01', heldAt: null },
    { on: '2026-06-01', goals: [{ goalId: 'gå-ut', text: 'Gå till torget', result: 'partly' }] },
  ])
  expect(view.health.status).not.toBe('overdue')
})

test('an established version is read as it was, and one that does not exist is nobody’s', async () => {
  const story = await beginPlan()
  await story.tell(healthCentre, 'goal.added', { id: 'ny', text: 'Nytt mål', ownWords: false, horizon: 'long' })
  const read = (seat: Seat, version: number) => readPlanVersion(actorOf(seat), story.personId, version, story.now())
  const first = await read(assessors, 1)
  expect(first?.content.goals.map(({ id }) => id)).toEqual(['gå-ut'])
  expect(first).toMatchObject({ latest: 1, version: { version: 1, who: { name: healthCentre.userName } } })
  expect(await read(assessors, 2)).toBeNull()
  expect(await read(otherAssessors, 1)).toBeNull()
})

test('opening the plan is a receipt and is logged; what others do afterwards is new', async () => {
  const story = await beginPlan('consent')
  await viewFor(assessors, story)
  await story.tell(healthCentre, 'need.added', { lifeArea: 4, text: 'Går med rollator' })
  expect((await viewFor(assessors, story)).news.map(({ type }) => type)).toEqual(['need.added'])
  expect((await viewFor(assessors, story)).news).toEqual([])
  const looks = await owner.select().from(accessLog).where(eq(accessLog.processId, story.processId))
  expect(looks.filter(({ unitId }) => unitId === assessors.unitId)).toHaveLength(3)
})

test('a stranger’s plan and nobody’s are the same', async () => {
  const story = await beginPlan()
  const read = (id: string) => readPlan(actorOf(otherAssessors), id, story.now())
  expect(await read(story.personId)).toBeNull()
  expect(await read('x')).toBeNull()
  expect(await seesPlan(actorOf(otherAssessors), story.personId)).toBe(false)
  expect(await seesPlan(actorOf(assessors), story.personId)).toBe(true)
})

test('a withdrawn consent closes the plan for the others at once', async () => {
  const story = await beginPlan()
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

test('a person admitted again has a plan to look over, until it has been', async () => {
  const person = makePerson('Åter')
  const story = await beginSip(healthCentre, person)
  await giveConsent(story, region)
  await establish(story, region)
  const admittedAt = minutesAfter(story.now(), 60)
  const stay = await beginStory(ward, person, admittedAt)
  await sendNotice(stay, region)
  const again = await viewFor(healthCentre, story, stay.now())
  expect(again.admittedSince).toEqual({ at: admittedAt, unitName: ward.unitName })
  await story.tell(healthCentre, 'followUp.held', { goals: [] }, minutesAfter(stay.now(), 5))
  expect((await viewFor(healthCentre, story)).admittedSince).toBeNull()
})
