import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { MinePage } from '#app/domain/mine-page.ts'
import { shutOut } from '#app/domain/mine-shut-out.server.ts'
import type { GrantItem } from '#app/domain/mine-views.ts'
import { readMine } from '#app/domain/read-mine.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { accessLog, grants } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, makePerson, minutesAfter, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { beginBoth, makeLetIn, pageOf } from '#tests/factories/mine.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward } = region
const letIn = makeLetIn(owner, region)

test.each<[string, GrantItem[], Partial<Record<keyof MinePage, unknown>>]>([
  ['the date', ['date'], { call: null, plan: null, helpers: [expect.objectContaining({ party: 'inpatient' })] }],
  ['the contacts', ['contacts'], { headline: { kind: 'concerns' }, doing: null, way: [], plan: null }],
  ['the questions', ['questions'], { headline: { kind: 'concerns' }, call: null, way: [] }],
])('a grant of %s shows that and hints at nothing else', async (_, items, rest) => {
  const { story } = await beginBoth(region, `Bara${items}`)
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
  const { story } = await beginBoth(region, 'Slut')
  expect(await readMine(await letIn(story.personId, { until: '2020-01-01' }), story.now())).toBeNull()
  const guest = await letIn(story.personId)
  await owner.update(grants).set({ endedAt: new Date() }).where(eq(grants.id, guest.grantId))
  expect(await readMine(guest, story.now())).toBeNull()
})

test('the person sees whom they have let in and who has looked, and shuts anybody out at once', async () => {
  const { story } = await beginBoth(region, 'Själv')
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
  const [first, second] = [await beginBoth(region, 'Ena'), await beginBoth(region, 'Andra')]
  const anna = await letIn(first.story.personId, { party: 'person', name: 'Anna Ena' })
  const stranger = await letIn(second.story.personId)
  expect(await shutOut(anna, stranger.grantId)).toBe(false)
  expect(await readMine(stranger, second.story.now())).not.toBeNull()
})

test('when the person takes back the yes, the relative’s plan closes and the person keeps theirs', async () => {
  const { story, plan } = await beginBoth(region, 'Ånger')
  const [anna, karin] = [await letIn(story.personId, { party: 'person', name: 'Anna' }), await letIn(story.personId)]
  expect((await pageOf(anna, story.now())).plan?.mayWithdraw).toBe(true)
  const { processId } = plan
  const sent = { processId, data: {}, seenVersion: plan.version(), key: randomUUID(), at: minutesAfter(plan.now(), 1) }
  expect(await sendAsGuest(anna, { ...sent, type: 'consent.withdrawn' })).toMatchObject({ ok: true })
  expect((await pageOf(karin, story.now())).plan).toBeNull()
  expect((await pageOf(anna, story.now())).plan?.mayWithdraw).toBe(false)
})

test('every look is logged under the grant', async () => {
  const { story } = await beginBoth(region, 'Logg')
  const guest = await letIn(story.personId)
  await readMine(guest, story.now())
  const rows = await owner.select().from(accessLog).where(eq(accessLog.grantId, guest.grantId))
  expect(rows.map(({ action, personId, unitId }) => [action, personId, unitId])).toContainEqual([
    'guest',
    story.personId,
    null,
  ])
})
