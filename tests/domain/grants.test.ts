import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { grantStatus, isKeptOut } from '#app/domain/grants.ts'
import { changeGrant, endGrant } from '#app/domain/grants-change.server.ts'
import { inviteAgain, type LetIn, letIn } from '#app/domain/grants-let-in.server.ts'
import { hashesOf, makeSecrets, readCode, readToken, writeToken } from '#app/domain/invite-secrets.server.ts'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { withoutIdentity } from '#db/client.server.ts'
import { lookAtInvitation } from '#db/invitations.server.ts'
import { invitations } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors } = region

const now = new Date().toISOString()
const daughter: Omit<LetIn, 'key'> = {
  holder: 'relative',
  name: 'Karin Ek',
  relation: 'dotter',
  items: ['date', 'contacts'],
  until: null,
  form: 'oral',
}
const admit = (seat: Seat, personId: string, wish: Partial<LetIn> = {}) =>
  letIn(actorOf(seat), personId, { ...daughter, key: randomUUID(), ...wish }, now)
const shown = (seat: Seat, personId: string, at = now) => readParticipants(actorOf(seat), personId, at)
const statusOf = async (secrets: Parameters<typeof hashesOf>[0]) =>
  (await withoutIdentity((tx) => lookAtInvitation(tx, hashesOf(secrets).tokenHash))).status

test('a relative is let in by the person’s word, item by item, and it is written who heard it and how', async () => {
  const { personId } = await beginStory(ward)
  const outcome = await admit(ward, personId, { until: '2999-01-31' })
  expect(outcome).toMatchObject({ ok: true, name: 'Karin Ek' })
  expect((await shown(ward, personId))?.grants).toMatchObject([
    {
      name: 'Karin Ek',
      relation: 'dotter',
      items: ['date', 'contacts'],
      until: '2999-01-31',
      form: 'oral',
      status: 'invited',
      grantedBy: ward.userName,
    },
  ])
})

test('the link and the code are stored as hashes only', async () => {
  const { personId } = await beginStory(ward)
  const outcome = await admit(ward, personId)
  if (!outcome.ok) throw new Error(outcome.reason)
  const stored = await owner.select().from(invitations).where(eq(invitations.grantId, outcome.grantId))
  const { token, code } = outcome.secrets
  expect(stored).toMatchObject([hashesOf({ token, code })])
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(JSON.stringify(stored)).not.toContain(code)
})

test('a link is 130 random bits and a code eight digits, and no two are alike', () => {
  const made = Array.from({ length: 200 }, makeSecrets)
  expect(new Set(made.map(({ token }) => token)).size).toBe(200)
  for (const { token, code } of made) {
    expect(token).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{26}$/)
    expect(code).toMatch(/^\d{8}$/)
    expect(readToken(writeToken(token).toUpperCase())).toBe(token)
  }
})

test('a code is read however it is written, and only as eight digits', () => {
  for (const written of ['48217730', '4821 7730', ' 4821-7730 ', '4821–7730', '48 21 77 30']) {
    expect(readCode(written), written).toBe('48217730')
  }
  for (const written of ['', '4821773', '482177300', '4821773o', 'abc']) expect(readCode(written), written).toBeNull()
})

test('a token typed off a letter forgives the letters that are mistaken for digits', () => {
  expect(readToken('O1Il-abc')).toBe('0111abc')
})

test('the same form sent twice lets in once, and shows no second link', async () => {
  const { personId } = await beginStory(ward)
  const key = randomUUID()
  expect(await admit(ward, personId, { key })).toMatchObject({ ok: true })
  expect(await admit(ward, personId, { key })).toEqual({ ok: false, reason: 'repeated' })
  expect((await shown(ward, personId))?.grants).toHaveLength(1)
})

test('a new invitation kills the older one', async () => {
  const { personId } = await beginStory(ward)
  const first = await admit(ward, personId)
  if (!first.ok) throw new Error(first.reason)
  const second = await inviteAgain(actorOf(healthCentre), personId, first.grantId, now)
  expect(second).toEqual({ ok: false, reason: 'notFound' })
  const third = await inviteAgain(actorOf(ward), personId, first.grantId, now)
  if (!third.ok) throw new Error(third.reason)
  expect([await statusOf(first.secrets), await statusOf(third.secrets)]).toEqual(['dead', 'open'])
})

test('no relative is let in to a person with protected identity, whoever says so; the person is', async () => {
  const { personId } = await beginStory(ward, makePerson('Hemlig', { protection: 'secrecyMarked' }))
  expect(await admit(ward, personId)).toEqual({ ok: false, reason: 'protected' })
  expect(await admit(ward, personId, { holder: 'person' })).toMatchObject({ ok: true, name: 'Anna Hemlig' })
  expect(await admit(ward, personId, { holder: 'person' })).toEqual({ ok: false, reason: 'hasOwn' })
})

test('the person sees all four things, whatever was ticked', async () => {
  const { personId } = await beginStory(ward)
  await admit(ward, personId, { holder: 'person', items: [] })
  expect((await shown(ward, personId))?.grants).toMatchObject([
    { holder: 'person', name: 'Anna Ek', relation: null, items: ['date', 'contacts', 'plan', 'questions'] },
  ])
})

test('whom the person has asked to keep out is not let in, and is pointed out when in already', async () => {
  const story = await beginSip(healthCentre)
  await admit(healthCentre, story.personId, { name: 'Nils Ek', relation: 'son' })
  await giveConsent(story, region)
  await story.tell(healthCentre, 'participants.chosen', { invite: ['Karin'], keepOut: ['sonen Nils Ek'] })
  expect(await admit(healthCentre, story.personId, { name: 'nils  ek' })).toEqual({ ok: false, reason: 'keptOut' })
  const view = await shown(healthCentre, story.personId)
  const again = await inviteAgain(actorOf(healthCentre), story.personId, view?.grants[0]?.id ?? '', now)
  expect(again).toEqual({ ok: false, reason: 'notFound' })
  expect(view).toMatchObject({
    keepOut: ['sonen Nils Ek'],
    discharge: null,
    grants: [{ name: 'Nils Ek', keptOut: true }],
  })
})

test('keeping out goes by whole names', () => {
  expect(isKeptOut('Nils Ek', ['sonen Nils Ek, i Malmö'])).toBe(true)
  expect(isKeptOut('Nils Ek', ['Nils'])).toBe(true)
  expect(isKeptOut('Nils Ekman', ['Nils Ek'])).toBe(false)
  expect(isKeptOut('Karin Ek', ['Nils Ek', ''])).toBe(false)
})

test('nobody is let in to one who has died', async () => {
  const story = await beginStory(ward)
  const invited = await admit(ward, story.personId)
  await story.tell(ward, 'case.interrupted', { reason: 'deceased' })
  expect(await admit(ward, story.personId)).toEqual({ ok: false, reason: 'deceased' })
  const again = await inviteAgain(actorOf(ward), story.personId, invited.ok ? invited.grantId : '', now)
  expect(again).toEqual({ ok: false, reason: 'notFound' })
})

test('a unit without a case of the person lets nobody in, sees no one and shuts no one out', async () => {
  const { personId } = await beginStory(ward)
  const { grantId } = await makeGuest(owner, ward, { personId })
  expect(await admit(assessors, personId)).toEqual({ ok: false, reason: 'notFound' })
  expect(await shown(assessors, personId)).toBeNull()
  expect(await endGrant(actorOf(assessors), personId, grantId, now)).toBe(false)
  const narrowed = { items: ['plan'], until: null, form: null } as const
  expect(await changeGrant(actorOf(assessors), personId, grantId, narrowed, now)).toMatchObject({ reason: 'gone' })
})

test('another person’s grant is not reached through this one', async () => {
  const [mine, other] = [await beginStory(ward), await beginStory(ward, makePerson('Holm'))]
  const { grantId } = await makeGuest(owner, ward, { personId: other.personId })
  expect(await endGrant(actorOf(ward), mine.personId, grantId, now)).toBe(false)
})

test('a grant lasts through its last day', () => {
  const row = { holder: 'relative', endedAt: null, openedAt: new Date(), until: '2026-03-10' } as const
  expect(grantStatus(row, '2026-03-10', 'none')).toBe('open')
  expect(grantStatus(row, '2026-03-11', 'none')).toBe('lapsed')
  expect(grantStatus({ ...row, endedAt: new Date() }, '2026-03-01', 'none')).toBe('ended')
})
