import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeGrant, endGrant, type GrantChange } from '#app/domain/grants-change.server.ts'
import { letIn } from '#app/domain/grants-let-in.server.ts'
import { readMine } from '#app/domain/read-mine.server.ts'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { parseChange } from '#app/forms/access/let-in.ts'
import { grants, people } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region

const now = new Date().toISOString()

type Wish = Pick<GrantChange, 'items'> & Partial<GrantChange>

const change = (seat: Seat, personId: string, grantId: string, wish: Wish) =>
  changeGrant(actorOf(seat), personId, grantId, { until: null, form: null, ...wish }, now)
const shown = (seat: Seat, personId: string) => readParticipants(actorOf(seat), personId, now)

test('what a relative sees can be changed, and access that has ended never changes again', async () => {
  const { personId } = await beginStory(ward)
  const { grantId } = await makeGuest(owner, ward, { personId })
  expect(await change(ward, personId, grantId, { items: ['plan'], until: '2999-01-01' })).toEqual({ ok: true })
  expect((await shown(ward, personId))?.grants).toMatchObject([
    { items: ['plan'], until: '2999-01-01', status: 'open' },
  ])
  expect(await endGrant(actorOf(ward), personId, grantId, now)).toBe(true)
  expect(await endGrant(actorOf(ward), personId, grantId, now)).toBe(false)
  expect(await change(ward, personId, grantId, { items: ['plan'] })).toEqual({ ok: false, reason: 'gone' })
  const [row] = await owner.select().from(grants).where(eq(grants.id, grantId))
  expect(row).toMatchObject({ endedBy: ward.userId })
})

test('to see more or for longer takes the person’s word anew, recorded by whoever heard it; to see less takes nothing', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  const { personId } = story
  const until = '2998-01-01'
  const { grantId } = await makeGuest(owner, ward, { personId, items: ['date', 'plan'], until })
  const record = async () => (await shown(ward, personId))?.grants[0]
  const before = await record()
  expect(await change(healthCentre, personId, grantId, { items: ['date'], until: '2997-01-01' })).toEqual({ ok: true })
  expect(await record()).toEqual({ ...before, items: ['date'], until: '2997-01-01' })

  const unsaid = { ok: false, reason: 'unsaid' }
  const wider: Wish[] = [
    { items: ['date', 'plan'], until: '2997-01-01' },
    { items: ['date'], until },
    { items: ['date'] },
  ]
  for (const wish of wider) expect(await change(healthCentre, personId, grantId, wish)).toEqual(unsaid)
  expect(await record()).toMatchObject({ items: ['date'], until: '2997-01-01', form: 'oral' })

  expect(await change(healthCentre, personId, grantId, { items: ['plan'], until, form: 'written' })).toEqual({
    ok: true,
  })
  const said = { items: ['plan'], until, form: 'written', grantedAt: now, grantedBy: healthCentre.userName }
  expect(await record()).toMatchObject(said)
})

test('what speaks against letting in speaks against opening again what has lapsed', async () => {
  const story = await beginSip(healthCentre)
  const { personId } = story
  await giveConsent(story, region)
  const lapsed = { personId, name: 'Nils Ek', until: '2026-01-01' }
  const { grantId } = await makeGuest(owner, healthCentre, lapsed)
  const reopened = { items: ['date'], form: 'oral' } as const
  expect(await change(healthCentre, personId, grantId, { items: ['date'] })).toEqual({ ok: false, reason: 'unsaid' })
  await story.tell(healthCentre, 'participants.chosen', { invite: [], keepOut: ['sonen Nils Ek'] })
  expect(await change(healthCentre, personId, grantId, reopened)).toEqual({ ok: false, reason: 'keptOut' })
  await owner.update(people).set({ protection: 'secrecyMarked' }).where(eq(people.id, personId))
  expect(await change(healthCentre, personId, grantId, reopened)).toEqual({ ok: false, reason: 'protected' })

  const own = await makeGuest(owner, healthCentre, { ...lapsed, holder: 'person' })
  const wish = { holder: 'person', name: '', relation: null, items: [], until: null, form: 'oral' } as const
  await letIn(actorOf(healthCentre), personId, { ...wish, key: randomUUID() }, now)
  expect(await change(healthCentre, personId, own.grantId, reopened)).toEqual({ ok: false, reason: 'hasOwn' })
  await story.tell(healthCentre, 'sip.closed', { reason: 'deceased' })
  expect(await change(healthCentre, personId, own.grantId, reopened)).toEqual({ ok: false, reason: 'deceased' })
})

test('a change is read with or without how the person said so', () => {
  const parse = (said: Record<string, string>) => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ items: 'plan', until: '', ...said })) form.set(field, value)
    return parseChange('relative', form, now)
  }
  expect(parse({})).toEqual({ ok: true, items: ['plan'], until: null, form: null })
  expect(parse({ form: 'digital' })).toMatchObject({ form: 'digital' })
  expect(parse({ form: 'kinship' })).toMatchObject({ form: null })
})

test('staff and the person see that protected identity has closed a relative’s access, and not the person’s own', async () => {
  const { personId } = await beginStory(ward)
  await makeGuest(owner, ward, { personId })
  const self = await makeGuest(owner, ward, { personId, holder: 'person', name: 'Anna Ek' })
  const guest = { ...self, party: 'person', name: 'Anna Ek', personId, items: [] } as const
  const statuses = async () => [
    ...((await shown(ward, personId))?.grants.map(({ status }) => status) ?? []),
    ...((await readMine(guest, now))?.grants.map(({ status }) => status) ?? []),
  ]
  expect(await statuses()).toEqual(['open', 'open', 'open'])
  await owner.update(people).set({ protection: 'secrecyMarked' }).where(eq(people.id, personId))
  expect(await statuses()).toEqual(['open', 'protected', 'protected'])
})
