import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { loadPlan } from '#app/domain/load-plan.server.ts'
import { toPlanView } from '#app/domain/plan-view.ts'
import { type Difference, replayAll } from '#app/domain/rebuild.server.ts'
import { searchPeople } from '#app/domain/search-people.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import { asSystem, asUnit } from '#db/client.server.ts'
import { processEvents, processes, processLinks } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, goHome, makePerson, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, followUp, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors } = region

const plansOf = (personId: string) =>
  owner
    .select()
    .from(processes)
    .where(eq(processes.personId, personId))
    .then((rows) => rows.filter(({ kind }) => kind === 'sip'))

const invitationOf = async (processId: string) => {
  const [row] = await owner.select().from(processes).where(eq(processes.id, processId))
  return (row?.state as DischargeState | undefined)?.facts.sip.invitation
}

const planFor = (seat: Seat, personId: string, now: string) =>
  asUnit(seat, async (tx) => {
    const loaded = await loadPlan(tx, actorOf(seat), personId)
    return loaded && toPlanView(loaded, actorOf(seat), now)
  })

test('the contact’s invitation begins the plan, with the contact’s unit, and the two are linked', async () => {
  const stay = await beginStory(ward, makePerson('Hemlund'))
  await sendNotice(stay, region)
  await planHomecoming(stay, region)
  await goHome(stay, region)
  const [plan, ...more] = await plansOf(stay.personId)
  expect(more).toEqual([])
  expect(plan).toMatchObject({ phase: 'proposed', startedByUnit: healthCentre.unitId, version: 1 })
  expect((await invitationOf(stay.processId))?.sipProcess).toBe(plan?.id)
  expect(plan?.state).toMatchObject({ facts: { proposed: { dischargeProcess: stay.processId } } })
  const links = await owner.select().from(processLinks).where(eq(processLinks.fromProcess, stay.processId))
  expect(links).toEqual([{ fromProcess: stay.processId, toProcess: plan?.id, kind: 'dischargeSip' }])
  const events = await owner.select().from(processEvents).where(eq(processEvents.processId, stay.processId))
  const invited = events.find(({ type }) => type === 'sip.invited')
  expect(invited?.event.data).toMatchObject({ sipProcess: plan?.id })
  expect(await planFor(assessors, stay.personId, stay.now())).toBeNull()
})

test('a plan that the contact’s unit knows of is the one that is invited to', async () => {
  const person = makePerson('Redansson')
  const plan = await beginSip(healthCentre, person, '2026-01-10T08:00:00.000Z')
  const stay = await beginStory(ward, person)
  await sendNotice(stay, region)
  await planHomecoming(stay, region)
  await goHome(stay, region)
  expect(await plansOf(plan.personId)).toHaveLength(1)
  expect((await invitationOf(stay.processId))?.sipProcess).toBe(plan.processId)
})

test('a plan that is proposed from a stay names that stay, and nobody else’s', async () => {
  const stay = await beginStory(ward, makePerson('Stannar'))
  const other = await beginStory(ward)
  const start = (dischargeProcess: string) =>
    startSip(actorOf(ward), {
      person: { id: stay.personId },
      proposal: { reason: 'Behov', dischargeProcess },
      key: dischargeProcess,
      at: stay.now(),
    })
  for (const id of [other.processId, 'nonsense'])
    expect(await start(id)).toMatchObject({ code: 'MALFORMED', details: ['dischargeProcess'] })
  const started = await start(stay.processId)
  const links = await owner.select().from(processLinks).where(eq(processLinks.fromProcess, stay.processId))
  expect(links).toMatchObject([{ toProcess: started.ok && started.processId }])
})

test('a plan outlives the stay, and is to be looked over when the person is admitted again', async () => {
  const person = makePerson('Åter')
  const plan = await beginSip(healthCentre, person, '2026-01-10T08:00:00.000Z')
  await giveConsent(plan, region)
  await establish(plan, region)
  await followUp(plan, region, '2026-02-01', '2026-08-01')
  const view = () => planFor(healthCentre, plan.personId, '2026-03-03T08:00:00.000Z')
  expect((await view())?.admittedSince).toBeNull()
  const stay = await beginStory(ward, person)
  expect((await view())?.admittedSince).toBeNull()
  await sendNotice(stay, region)
  expect((await view())?.admittedSince).toMatchObject({ at: '2026-03-02T08:00:00.000Z' })
})

test('someone who only has a plan is found by the units of the plan, and the stay goes first for who has both', async () => {
  const person = makePerson('Planberg')
  await beginSip(healthCentre, person)
  const request = { q: 'Planberg', now: '2026-03-02T10:00:00.000Z' }
  const found = async (seat: Seat) => (await searchPeople(actorOf(seat), request)).rows
  expect(await found(healthCentre)).toMatchObject([{ name: 'Anna Planberg', phase: 'proposed', place: null }])
  expect(await found(assessors)).toEqual([])
  await sendNotice(await beginStory(ward, person), region)
  expect(await found(healthCentre)).toMatchObject([{ phase: 'planning', place: ward.unitName }])
})

test('folding the stored events gives the stored state of every plan', async () => {
  const story = await beginSip(healthCentre, makePerson('Omspelad'))
  await giveConsent(story, region)
  await establish(story, region)
  const differences: Difference[] = []
  const count = await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
  expect(differences).toEqual([])
  const stored = await owner.select().from(processEvents)
  expect(count).toMatchObject({ events: stored.length, differences: 0 })
})
