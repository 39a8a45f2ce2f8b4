import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Guest } from '#app/domain/mine-views.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { startSipAsGuest } from '#app/domain/start-sip-as-guest.server.ts'
import { asGuest } from '#db/client.server.ts'
import { type GrantItem, grants, notices, people, processEvents, processes, shared } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, makePerson, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors } = region

type Plan = { party?: Guest['party']; items?: GrantItem[]; until?: string }

async function letIn({ personId }: { personId: string }, { party = 'relative', items, until }: Plan = {}) {
  const identity = await makeGuest(owner, healthCentre, { personId, holder: party, items, until })
  return { ...identity, party, name: 'Karin Ek', personId, items: items ?? [] } satisfies Guest
}

async function beginWithConsent() {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  return story
}

const attempt = (guest: Guest, story: SipStory, type: string, data: unknown, key: string = randomUUID()) => {
  const { processId } = story
  return sendAsGuest(guest, {
    processId,
    type,
    data,
    seenVersion: story.version(),
    key,
    at: minutesAfter(story.now(), 1),
  })
}

const nothing = { ok: false, reason: 'notFound' }
const question = { text: 'Vem ger mamma medicinen?' }
const words = (told: string) => ({ text: 'Att få vara hemma.', told })

test('a relative’s question lands once, is told to the units, and is written down as theirs', async () => {
  const story = await beginWithConsent()
  const guest = await letIn(story, { items: ['questions'] })
  const key = randomUUID()
  const outcomes = await Promise.all([1, 2].map(() => attempt(guest, story, 'question.asked', question, key)))
  expect(outcomes.map((outcome) => outcome.ok && outcome.repeated).sort()).toEqual([false, true])
  const events = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
  expect(events.at(-1)).toMatchObject({
    type: 'question.asked',
    unitId: null,
    grantId: guest.grantId,
    sentBy: guest.userId,
  })
  const told = await owner.select().from(notices).where(eq(notices.processId, story.processId))
  expect(told.filter(({ type }) => type === 'question.asked')).toHaveLength(3)
})

test.each<[Plan, string, unknown]>([
  [{ party: 'person' }, 'whatMatters.recorded', words('self')],
  [{ party: 'person' }, 'goal.added', { text: 'Gå ut', ownWords: true, horizon: 'short' }],
  [{ party: 'person' }, 'participants.chosen', { invite: ['Karin'], keepOut: [] }],
  [{ party: 'person' }, 'participation.recorded', { stage: 'meet', how: 'self' }],
  [{ party: 'person' }, 'experience.reported', { knewDate: 4, knewWhom: 4, tookPart: 3, feltSafe: 4 }],
  [{ party: 'person' }, 'consent.withdrawn', {}],
  [{ items: ['plan'] }, 'whatMatters.recorded', words('relative')],
  [{ items: ['plan'] }, 'participation.recorded', { stage: 'meet', how: 'self' }],
  [{ items: ['questions'] }, 'experience.reported', { knewDate: 4, knewWhom: 4, tookPart: 3, feltSafe: 4 }],
])('%j may send %s', async (plan, type, data) => {
  const story = await beginWithConsent()
  expect(await attempt(await letIn(story, plan), story, type, data)).toMatchObject({ ok: true })
})

test.each<[Plan, string, unknown]>([
  [{ items: ['date', 'contacts', 'plan'] }, 'question.asked', question],
  [{ items: ['questions'] }, 'whatMatters.recorded', words('relative')],
  [{ items: ['plan'] }, 'whatMatters.recorded', words('self')],
  [{ items: ['plan', 'questions'] }, 'consent.withdrawn', {}],
  [{ items: ['plan', 'questions'] }, 'goal.added', { text: 'Gå ut', ownWords: true, horizon: 'short' }],
  [{ party: 'person' }, 'whatMatters.recorded', words('relative')],
  [{ party: 'person' }, 'sip.offered', { informedHow: 'Själv' }],
  [{ party: 'person' }, 'event.undone', { version: 2 }],
  [{ party: 'person' }, 'nonsense', {}],
  [{ items: ['questions'], until: '2026-03-01' }, 'question.asked', question],
])('%j may not send %s', async (plan, type, data) => {
  const story = await beginWithConsent()
  expect(await attempt(await letIn(story, plan), story, type, data)).toEqual(nothing)
})

test('nothing is taken by a grant that has ended, is another’s, is about somebody else, or after a death', async () => {
  const story = await beginWithConsent()
  const guest = await letIn(story, { items: ['questions'] })
  const stranger = await letIn(await beginSip(assessors), { items: ['questions'] })
  expect(await attempt(stranger, story, 'question.asked', question)).toEqual(nothing)
  expect(await attempt({ ...guest, userId: stranger.userId }, story, 'question.asked', question)).toEqual(nothing)
  await owner.update(grants).set({ endedAt: new Date() }).where(eq(grants.id, guest.grantId))
  expect(await attempt(guest, story, 'question.asked', question)).toEqual(nothing)

  const later = await letIn(story, { items: ['questions'] })
  await story.tell(healthCentre, 'sip.closed', { reason: 'deceased' })
  const [person] = await owner.select().from(people).where(eq(people.id, story.personId))
  expect(person?.deceasedOn).toBe('2026-03-02')
  expect(await attempt(later, story, 'question.asked', question)).toEqual(nothing)
})

test('a relative’s access is over while the person’s identity is protected, and the person’s own is not', async () => {
  const story = await beginWithConsent()
  const relative = await letIn(story, { items: ['plan', 'questions'] })
  const self = await letIn(story, { party: 'person' })
  await owner.update(people).set({ protection: 'secrecyMarked' }).where(eq(people.id, story.personId))
  const rows = (guest: Guest) => asGuest(guest, (tx) => tx.select({ item: shared.item }).from(shared))
  expect([(await rows(relative)).length, (await rows(self)).length]).toEqual([0, 3])
  expect(await attempt(relative, story, 'question.asked', question)).toEqual(nothing)
  expect(await attempt(self, story, 'question.asked', question)).toMatchObject({ ok: true })
})

test('a relative is not heard, nor shown the plan, once the person has stopped the sharing', async () => {
  const story = await beginWithConsent()
  const relative = await letIn(story, { items: ['plan', 'questions', 'contacts'] })
  const self = await letIn(story, { party: 'person' })
  const items = (guest: Guest) =>
    asGuest(guest, async (tx) => {
      const rows = await tx.select({ item: shared.item }).from(shared)
      return rows.map(({ item }) => item).sort()
    })
  expect(await items(relative)).toEqual(['contacts', 'plan', 'questions'])
  expect(await attempt(self, story, 'consent.withdrawn', {})).toMatchObject({ ok: true })
  expect(await items(relative)).toEqual([])
  expect(await items(self)).toEqual(['contacts', 'plan', 'questions'])
  const outcome = await sendAsGuest(relative, {
    processId: story.processId,
    type: 'question.asked',
    data: question,
    seenVersion: story.version() + 1,
    key: 'after',
    at: minutesAfter(story.now(), 2),
  })
  expect(outcome).toMatchObject({ reason: 'refused', code: 'NOT_A_RECIPIENT' })
})

test('the person’s own side asks for a plan of the unit that coordinates the stay, once', async () => {
  const stay = await beginStory(ward, makePerson('Frågvis'))
  await sendNotice(stay, region)
  const guest = await letIn(stay)
  const proposal = { reason: 'Vi behöver en plan.', key: 'ask', at: minutesAfter(stay.now(), 5) }
  const outcomes = await Promise.all([1, 2].map(() => startSipAsGuest(guest, proposal)))
  expect(outcomes[0]).toMatchObject({ ok: true, personId: stay.personId })
  expect(outcomes[1]).toEqual(outcomes[0])
  const again = await startSipAsGuest(guest, { ...proposal, key: 'again' })
  expect(again).toEqual({ ok: false, reason: 'alreadyOpen', personId: stay.personId })
  const rows = await owner
    .select({ unit: processes.startedByUnit, asked: sql`${processes.state} #>> '{facts,coordinator,unit}'` })
    .from(processes)
    .where(eq(processes.kind, 'sip'))
  expect(rows).toContainEqual({ unit: healthCentre.unitId, asked: healthCentre.unitId })
})

test('a relative who does not see the plan asks for none, and is not told whether there is one', async () => {
  const [without, withOne] = [await beginStory(ward, makePerson('Planlös')), await beginWithConsent()]
  for (const { personId } of [without, withOne]) {
    const guest = await letIn({ personId }, { items: ['date', 'contacts', 'questions'] })
    const proposal = { reason: 'Plan', key: randomUUID(), at: minutesAfter(without.now(), 5) }
    expect(await startSipAsGuest(guest, proposal)).toEqual(nothing)
  }
})

test('a grant that has ended asks for no plan', async () => {
  const stay = await beginStory(ward, makePerson('Utestängd'))
  const guest = await letIn(stay, { until: '2026-03-01' })
  expect(await startSipAsGuest(guest, { reason: 'Plan', key: 'late', at: stay.now() })).toEqual(nothing)
})
