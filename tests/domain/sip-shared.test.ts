import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Shared } from '#app/domain/mine-views.ts'
import { asGuest } from '#db/client.server.ts'
import { type GrantItem, people, shared } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, goHome, makePerson, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region

async function bodyOf<Item extends GrantItem>(processId: string, item: Item): Promise<Shared[Item]> {
  const rows = await owner.select().from(shared).where(eq(shared.processId, processId))
  const row = rows.find((one) => one.item === item)
  if (!row) throw new Error(`nothing of ${item}`)
  return row.body as Shared[Item]
}

test('a plan is told whole, in words and names, with what is asked and whom to call', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  const plan = await bodyOf(story.processId, 'plan')
  expect(plan).toMatchObject({
    state: 'established',
    planVersion: 1,
    whatMatters: { text: 'Att kunna gå ut själv.', told: 'self', who: { unitName: healthCentre.unitName } },
    goals: [{ text: 'Gå till torget', who: { name: healthCentre.userName } }],
    followUps: [{ on: '2026-06-01', heldAt: null }],
    consent: { state: 'given', validTo: null },
    participation: [{ stage: 'prepare', how: 'self', grantId: null }],
    nextFollowUp: '2026-06-01',
  })
  expect(plan.consent.unitNames).toContain(healthCentre.unitName)
  expect(plan.actions.map(({ unitName }) => unitName)).toContain(healthCentre.unitName)
  const contacts = await bodyOf(story.processId, 'contacts')
  expect(contacts.first).toMatchObject({ name: 'Maria Ekström', accepted: true, unitName: healthCentre.unitName })
  expect(contacts.team).toHaveLength(3)
  expect(await bodyOf(story.processId, 'questions')).toEqual({ questions: [], experiencedAt: [] })
})

test('the way home is told with its date, whether the person has been told of it, and what comes next', async () => {
  const stay = await beginStory(ward)
  await sendNotice(stay, region)
  const before = await bodyOf(stay.processId, 'date')
  expect(before).toMatchObject({
    phase: 'planning',
    ward: { unitName: ward.unitName },
    estimate: { on: '2026-03-06', certainty: 'probable', toldAt: null },
  })
  expect(before.next.length).toBeGreaterThan(0)
  await planHomecoming(stay, region)
  const planned = await bodyOf(stay.processId, 'date')
  expect(planned.estimate?.toldAt).not.toBeNull()
  expect(planned.ready).toHaveLength(3)
  expect((await bodyOf(stay.processId, 'contacts')).first).toMatchObject({ name: 'Maria Ekström', accepted: true })
  await goHome(stay, region)
  const home = await bodyOf(stay.processId, 'date')
  expect(home).toMatchObject({ phase: 'closed', ward: null, destination: 'home' })
  expect(home.receivedAt).not.toBeNull()
})

test('of a protected person neither the ward nor a number to it is ever written', async () => {
  const stay = await beginStory(ward, makePerson('Skyddad', { protection: 'protectedRegistration' }))
  const written = async () => {
    const rows = await owner.select().from(shared).where(eq(shared.personId, stay.personId))
    return JSON.stringify(rows)
  }
  const expectNoPlace = async () => {
    const text = await written()
    for (const place of [ward.unitName, `Chef ${ward.userName}`]) expect(text).not.toContain(place)
  }
  expect((await bodyOf(stay.processId, 'contacts')).first).toBeNull()
  await sendNotice(stay, region)
  await expectNoPlace()
  const plan = await beginSip(healthCentre, { id: stay.personId })
  await plan.tell(healthCentre, 'sip.offered', { informedHow: 'Muntligt' })
  const scope = { units: [healthCentre.unitId, ward.unitId], persons: [], topics: [] }
  await plan.tell(healthCentre, 'consent.given', { scope, form: 'oral' })
  expect((await bodyOf(plan.processId, 'contacts')).team.map(({ unitName }) => unitName)).toEqual([
    healthCentre.unitName,
  ])
})

test('a relative gets the items of the grant and no other, of this person and no other', async () => {
  const stay = await beginStory(ward)
  const other = await beginStory(ward)
  const guest = await makeGuest(owner, ward, { personId: stay.personId, items: ['date'] })
  const rows = await asGuest(guest, (tx) => tx.select().from(shared))
  expect(rows.map(({ processId, item }) => [processId, item])).toEqual([[stay.processId, 'date']])
  const aboutOther = await asGuest(guest, (tx) => tx.select().from(shared).where(eq(shared.personId, other.personId)))
  expect(aboutOther).toEqual([])
})

test('a stay that ends by death says so, and the person is known to have died', async () => {
  const stay = await beginStory(ward)
  await sendNotice(stay, region)
  await stay.tell(ward, 'case.interrupted', { reason: 'deceased' })
  expect(await bodyOf(stay.processId, 'date')).toMatchObject({ endReason: 'deceased', next: [] })
  const [person] = await owner.select().from(people).where(eq(people.id, stay.personId))
  expect(person?.deceasedOn).toBe('2026-03-02')
})
