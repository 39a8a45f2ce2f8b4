import { expect, test } from 'vitest'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, makePerson, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { beginPlan, viewFor } from '#tests/factories/plan-view.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, establish, followUp, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses } = region

test('a plan says whose words, goals and actions it holds, by name and unit', async () => {
  const view = await viewFor(assessors, await beginPlan(region))
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
  const story = await beginPlan(region, 'consent')
  const own = await viewFor(healthCentre, story)
  expect(own.step).toMatchObject({ event: 'whatMatters.recorded' })
  expect(own.available).toContain('lead.appointed')
  const theirs = await viewFor(assessors, story)
  expect(theirs.waitsFor.map(({ event }) => event)).toContain('whatMatters.recorded')
  expect(theirs.missing).toEqual(['interventions', 'otherActions', 'leadPrincipal'])
})

test('a proposed action is for the unit that would answer for it, by its text', async () => {
  const story = await beginPlan(region, 'consent')
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
  const story = await beginPlan(region, 'consent')
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
  const story = await beginPlan(region)
  await story.tell(assessors, 'action.changed', { id: 'hemtjänst', when: 'tre gånger om dagen' })
  const view = await viewFor(healthCentre, story)
  expect(view).toMatchObject({ plan: 'revising', planVersion: 1, versionInHand: 2 })
  expect(view.confirmations.every(({ confirmedAt }) => confirmedAt === null)).toBe(true)
  expect(view.pending).toMatchObject([{ what: 'action', id: 'hemtjänst' }])
  expect(view.versions).toMatchObject([{ version: 1, changes: [] }])
})

test('a follow-up says what became of each goal and what the person says', async () => {
  const story = await beginPlan(region)
  await followUp(story, region)
  const view = await viewFor(healthCentre, story)
  expect(view.goals).toMatchObject([{ result: 'partly', personSays: 'Halva vägen.' }])
  expect(view.followUps).toMatchObject([
    { on: '2026-12-01', heldAt: null },
    { on: '2026-06-01', goals: [{ goalId: 'gå-ut', text: 'Gå till torget', result: 'partly' }] },
  ])
  expect(view.health.status).not.toBe('overdue')
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
