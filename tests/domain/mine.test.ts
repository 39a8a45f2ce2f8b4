import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Guest } from '#app/domain/mine-views.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { sendMine } from '#app/forms/mine/send-mine.server.ts'
import { people } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { goHome, minutesAfter } from '#tests/factories/discharge.ts'
import { beginBoth, makeLetIn, pageOf } from '#tests/factories/mine.ts'
import { makeRegion } from '#tests/factories/region.ts'
import type { SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region
const letIn = makeLetIn(owner, region)

const ask = (guest: Guest, plan: SipStory, text: string) => {
  const data = { id: randomUUID(), text }
  const at = minutesAfter(plan.now(), 1)
  const { processId } = plan
  return sendAsGuest(guest, {
    processId,
    type: 'question.asked',
    data,
    seenVersion: plan.version(),
    key: randomUUID(),
    at,
  })
}

test('a relative reads what happens, how sure it is, whom to call and what comes next', async () => {
  const { story } = await beginBoth(region, 'Allt')
  const page = await pageOf(await letIn(story.personId), story.now())
  expect(page.headline).toMatchObject({ kind: 'leaves', on: '2026-03-06', certainty: 'probable', isNew: false })
  expect(page.call).toMatchObject({ name: 'Maria Ekström', phone: '010-111 22 33' })
  expect(page.doing).not.toBeNull()
  expect(page.way.map(({ kind, status }) => `${kind} ${status}`)).toEqual(
    expect.arrayContaining(['admitted done', 'doing now', 'leaves coming', 'firstVisit coming']),
  )
  expect(page.helpers.map(({ unitName }) => unitName)).toContain(healthCentre.unitName)
})

test('a date that nobody has told the person of is marked new, with the day it was before', async () => {
  const { story } = await beginBoth(region, 'Nytt')
  await story.tell(ward, 'estimate.changed', {
    estimatedDischargeOn: '2026-03-09',
    certainty: 'fixed',
    reason: 'Feber i natt',
  })
  const guest = await letIn(story.personId)
  const untold = { kind: 'leaves', on: '2026-03-09', before: '2026-03-06', reason: 'Feber i natt' }
  expect((await pageOf(guest, story.now())).headline).toMatchObject({ ...untold, isNew: true, isTold: false })
  await story.tell(ward, 'person.told', { what: 'date', how: 'inPerson', toldBy: ward.userName })
  const later = (await pageOf(guest, new Date().toISOString())).headline
  expect(later).toMatchObject({ kind: 'dayHasPassed', on: '2026-03-09' })
  expect((await pageOf(guest, story.now())).headline).toMatchObject({ isNew: false, isTold: true })
})

test('a question is asked once: every relative who may sees it, its one owner and its one answer', async () => {
  const { story, plan } = await beginBoth(region, 'Fråga')
  const [karin, nils] = [
    await letIn(story.personId),
    await letIn(story.personId, { name: 'Nils Ek', items: ['questions'] }),
  ]
  expect(await ask(karin, plan, 'Vem har nyckeln?')).toMatchObject({ ok: true })
  const asked = (await pageOf(nils, story.now())).plan?.questions
  expect(asked).toMatchObject([{ text: 'Vem har nyckeln?', askedBy: 'Karin Ek', isMine: false, answer: null }])
  await plan.attempt(
    healthCentre,
    'question.answered',
    { id: asked?.[0]?.id, text: 'Hemtjänsten.' },
    {
      seenVersion: plan.version() + 1,
      at: minutesAfter(plan.now(), 5),
    },
  )
  for (const guest of [karin, nils])
    expect((await pageOf(guest, story.now())).plan?.questions).toMatchObject([
      { text: 'Vem har nyckeln?', answer: { text: 'Hemtjänsten.' } },
    ])
})

test('once home, each who may is asked once how it went', async () => {
  const { story, plan } = await beginBoth(region, 'Hemma')
  const guest = await letIn(story.personId, { party: 'person' })
  expect((await pageOf(guest, story.now())).plan?.mayReport).toBe(false)
  await goHome(story, region)
  const page = await pageOf(guest, story.now())
  expect(page.plan?.mayReport).toBe(true)
  const data = { knewDate: 4, knewWhom: 3, tookPart: 2, feltSafe: 4 }
  const sent = { processId: plan.processId, data, key: randomUUID(), at: minutesAfter(story.now(), 5) }
  const outcome = await sendAsGuest(guest, { ...sent, type: 'experience.reported', seenVersion: plan.version() })
  expect(outcome).toMatchObject({ ok: true })
  expect((await pageOf(guest, story.now())).plan?.mayReport).toBe(false)
})

test('when the person has died the page says so and whom to call, and asks for nothing', async () => {
  const { story, plan } = await beginBoth(region, 'Avliden')
  await ask(await letIn(story.personId), plan, 'Hur går det?')
  await owner.update(people).set({ deceasedOn: '2026-03-05' }).where(eq(people.id, story.personId))
  const page = await pageOf(await letIn(story.personId), story.now())
  expect(page).toMatchObject({
    person: { isDeceased: true },
    headline: { kind: 'concerns' },
    doing: null,
    way: [],
    plan: null,
    mayPropose: false,
    helpers: [],
  })
  expect(page.call?.phone).toBeTruthy()
})

test('what a relative tells comes after the person’s own words and never in their place', async () => {
  const { story, plan } = await beginBoth(region, 'Egna')
  await plan.tell(healthCentre, 'whatMatters.recorded', { text: 'Att gå ut själv.', told: 'self' })
  const guest = await letIn(story.personId)
  const fields = { intent: 'matters', matters: 'Trappan är svår.', process: plan.processId, key: randomUUID() }
  const form = (version: number, more = {}) => {
    const posted = new FormData()
    for (const [name, value] of Object.entries({ ...fields, version, ...more })) posted.set(name, String(value))
    return posted
  }
  const at = minutesAfter(plan.now(), 1)
  expect(await sendMine(guest, form(1, { key: randomUUID() }), at)).toMatchObject({ ok: false, reason: 'stale' })
  expect(await sendMine(guest, form(plan.version()), at)).toEqual({ ok: true, intent: 'matters' })
  const said = (await pageOf(guest, story.now())).plan?.content?.whatMatters
  expect(said).toMatchObject({ text: 'Att gå ut själv.\n\nKarin Ek: Trappan är svår.', told: 'relative' })
})
