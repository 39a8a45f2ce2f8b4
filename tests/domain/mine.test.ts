import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type MinePage, toMinePage } from '#app/domain/mine-page.ts'
import { shutOut } from '#app/domain/mine-shut-out.server.ts'
import type { GrantItem, Guest } from '#app/domain/mine-views.ts'
import { readMine } from '#app/domain/read-mine.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { sendMine } from '#app/forms/mine/send-mine.server.ts'
import { accessLog, grants, people } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import {
  beginStory,
  goHome,
  makePerson,
  minutesAfter,
  planHomecoming,
  type Story,
  sendNotice,
} from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region

type Way = { party?: Guest['party']; items?: GrantItem[]; until?: string; name?: string }

const everything: GrantItem[] = ['date', 'contacts', 'plan', 'questions']

async function letIn(personId: string, { party = 'relative', items = everything, until, name = 'Karin Ek' }: Way = {}) {
  const plan = { personId, holder: party, items, name, until: until ?? null }
  const { userId, grantId } = await makeGuest(owner, ward, plan)
  return { userId, grantId, party, name, personId, items } satisfies Guest
}

async function pageOf(guest: Guest, now: string): Promise<MinePage> {
  const view = await readMine(guest, now)
  if (!view) throw new Error('not let in')
  return toMinePage(view, now)
}

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

/** In hospital with a date, and a plan that everybody may see. */
async function inHospital(familyName: string): Promise<{ story: Story; plan: SipStory }> {
  const story = await beginStory(ward, makePerson(familyName))
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const plan = await beginSip(healthCentre, { id: story.personId }, minutesAfter(story.now(), 5))
  await giveConsent(plan, region)
  return { story, plan }
}

test('a relative reads what happens, how sure it is, whom to call and what comes next', async () => {
  const { story } = await inHospital('Allt')
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
  const { story } = await inHospital('Nytt')
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

test.each<[string, GrantItem[], Partial<Record<keyof MinePage, unknown>>]>([
  ['the date', ['date'], { call: null, plan: null, helpers: [expect.objectContaining({ party: 'inpatient' })] }],
  ['the contacts', ['contacts'], { headline: { kind: 'concerns' }, doing: null, way: [], plan: null }],
  ['the questions', ['questions'], { headline: { kind: 'concerns' }, call: null, way: [] }],
])('a grant of %s shows that and hints at nothing else', async (_, items, rest) => {
  const { story } = await inHospital(`Bara${items}`)
  const guest = await letIn(story.personId, { items })
  const view = await readMine(guest, story.now())
  const page = await pageOf(guest, story.now())
  expect(page).toMatchObject(rest)
  expect(view?.plan?.plan ?? null).toBeNull()
  expect(page.mayPropose).toBe(false)
  expect(page.plan?.content ?? null).toBeNull()
  if (!items.includes('date')) expect(view?.discharge?.date ?? null).toBeNull()
  if (!items.includes('questions')) expect(view?.plan?.questions ?? null).toBeNull()
  expect([page.grants, page.looks]).toEqual([[], []])
})

test('a question is asked once: every relative who may sees it, its one owner and its one answer', async () => {
  const { story, plan } = await inHospital('Fråga')
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
  const { story, plan } = await inHospital('Hemma')
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
  const { story, plan } = await inHospital('Avliden')
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

test('of someone whose identity is protected neither the ward nor the journey is shown', async () => {
  const story = await beginStory(ward, makePerson('Skyddad', { protection: 'secrecyMarked' }))
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const guest = await letIn(story.personId, { party: 'person' })
  const view = await readMine(guest, story.now())
  expect(JSON.stringify([view?.discharge, view?.plan])).not.toContain(ward.unitName)
  const page = await pageOf(guest, story.now())
  expect(page.transport).toBeNull()
  expect(page.helpers.filter(({ party }) => party === 'inpatient')).toEqual([])
})

test('a grant that has been ended, or has run out, shows nothing at all', async () => {
  const { story } = await inHospital('Slut')
  expect(await readMine(await letIn(story.personId, { until: '2020-01-01' }), story.now())).toBeNull()
  const guest = await letIn(story.personId)
  await owner.update(grants).set({ endedAt: new Date() }).where(eq(grants.id, guest.grantId))
  expect(await readMine(guest, story.now())).toBeNull()
})

test('the person sees whom they have let in and who has looked, and shuts anybody out at once', async () => {
  const { story } = await inHospital('Själv')
  const [anna, karin] = [
    await letIn(story.personId, { party: 'person', name: 'Anna Själv' }),
    await letIn(story.personId),
  ]
  await readMine(karin, story.now())
  const page = await pageOf(anna, story.now())
  expect(page.grants).toMatchObject([{ name: 'Karin Ek', status: 'open' }])
  expect(page.looks).toContainEqual(expect.objectContaining({ name: 'Karin Ek', action: 'guest' }))
  expect(await shutOut(karin, anna.grantId)).toBe(false)
  expect(await shutOut(anna, karin.grantId)).toBe(true)
  expect(await shutOut(anna, karin.grantId)).toBe(false)
  expect(await readMine(karin, story.now())).toBeNull()
  expect((await pageOf(anna, story.now())).grants).toMatchObject([{ name: 'Karin Ek', status: 'ended' }])
})

test('nobody shuts out a stranger’s relative', async () => {
  const [first, second] = [await inHospital('Ena'), await inHospital('Andra')]
  const anna = await letIn(first.story.personId, { party: 'person', name: 'Anna Ena' })
  const stranger = await letIn(second.story.personId)
  expect(await shutOut(anna, stranger.grantId)).toBe(false)
  expect(await readMine(stranger, second.story.now())).not.toBeNull()
})

test('when the person takes back the yes, the relative’s plan closes and the person keeps theirs', async () => {
  const { story, plan } = await inHospital('Ånger')
  const [anna, karin] = [await letIn(story.personId, { party: 'person', name: 'Anna' }), await letIn(story.personId)]
  expect((await pageOf(anna, story.now())).plan?.mayWithdraw).toBe(true)
  const { processId } = plan
  const sent = { processId, data: {}, seenVersion: plan.version(), key: randomUUID(), at: minutesAfter(plan.now(), 1) }
  expect(await sendAsGuest(anna, { ...sent, type: 'consent.withdrawn' })).toMatchObject({ ok: true })
  expect((await pageOf(karin, story.now())).plan).toBeNull()
  expect((await pageOf(anna, story.now())).plan?.mayWithdraw).toBe(false)
})

test('what a relative tells comes after the person’s own words and never in their place', async () => {
  const { story, plan } = await inHospital('Egna')
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

test('every look is logged under the grant', async () => {
  const { story } = await inHospital('Logg')
  const guest = await letIn(story.personId)
  await readMine(guest, story.now())
  const rows = await owner.select().from(accessLog).where(eq(accessLog.grantId, guest.grantId))
  expect(rows.map(({ action, personId, unitId }) => [action, personId, unitId])).toContainEqual([
    'guest',
    story.personId,
    null,
  ])
})
