import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { enterAcute } from '#app/auth/acute-entry.server.ts'
import { openAcuteCard, readAcuteCard } from '#app/domain/acute-card.server.ts'
import { newAcuteCode, readAcuteCode } from '#app/domain/acute-code.ts'
import {
  listAcuteCodes,
  listAcuteCodesAsGuest,
  makeAcuteCode,
  makeAcuteCodeAsGuest,
  revokeAcuteCode,
  revokeAcuteCodeAsGuest,
} from '#app/domain/acute-codes.server.ts'
import type { Guest } from '#app/domain/mine-views.ts'
import { asGuest } from '#db/client.server.ts'
import { looksAtMyPerson } from '#db/grants.server.ts'
import { accessLog, acuteCodes, grants, people } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const { healthCentre } = region
const me = actorOf(healthCentre)
const reader = { name: 'Ida Falk', workplace: 'Ambulansen Nord', reason: 'Fallit hemma, kan inte berätta själv' }
const address = '192.0.2.7'
const now = () => new Date().toISOString()

const story = await beginSip(healthCentre)
await giveConsent(story, region)
await establish(story, region)
const { personId } = story

const make = () => makeAcuteCode(me, personId, '24', now())

async function guestFor(holder: 'person' | 'relative'): Promise<Guest> {
  const identity = await makeGuest(owner, healthCentre, { personId, holder })
  return { ...identity, party: holder, name: 'Karin Ek', personId, items: ['date', 'contacts', 'plan', 'questions'] }
}

test('a code is read however it is written down', () => {
  const code = newAcuteCode()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  expect(readAcuteCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  expect(readAcuteCode(code.slice(1))).toBeNull()
  expect(readAcuteCode('')).toBeNull()
})

test('the card says who, whom to call, what matters and what is agreed', async () => {
  const { code } = await make()
  const answer = await openAcuteCard(code, reader, now())
  expect(answer).toMatchObject({ ok: true, card: { matters: 'Att kunna gå ut själv.', plan: { version: 1 } } })
  if (!answer.ok) return
  expect(answer.card.first?.name).toBe('Maria Ekström')
  expect(answer.card.team.map(({ unitName }) => unitName)).toContain(region.assessors.unitName)
  expect(answer.card.decisions.map(({ text }) => text)).toContain('Hemtjänst morgon och kväll')
})

test('the database never keeps the code itself, and lists only those that are open', async () => {
  const { code } = await make()
  const rows = await owner.select().from(acuteCodes).where(eq(acuteCodes.personId, personId))
  expect(JSON.stringify(rows)).not.toContain(code)
  const listed = await listAcuteCodes(me, personId, now())
  expect(listed.length).toBe(rows.length)
  expect(listed.every(({ mine }) => mine)).toBe(true)
})

test('the one who reads is logged with workplace and reason, and the person sees it', async () => {
  const { code } = await make()
  await openAcuteCard(code, { ...reader, name: 'Otto Brandt' }, now())
  const logged = await owner
    .select()
    .from(accessLog)
    .where(and(eq(accessLog.personId, personId), eq(accessLog.action, 'acute')))
  expect(logged.map(({ reader: who, reason }) => ({ who, reason }))).toContainEqual({
    who: 'Otto Brandt, Ambulansen Nord',
    reason: reader.reason,
  })
  const looks = await asGuest(await guestFor('person'), (tx) => looksAtMyPerson(tx, 50))
  expect(looks.map((look) => look.reader)).toContain('Otto Brandt, Ambulansen Nord')
})

test('a code that has been taken back, has run out, or never was, opens nothing and says which', async () => {
  const taken = await make()
  const [newest] = await listAcuteCodes(me, personId, now())
  await revokeAcuteCode(me, personId, newest?.id ?? '', now())
  expect(await openAcuteCard(taken.code, reader, now())).toEqual({ ok: false, reason: 'revoked' })

  const old = await makeAcuteCode(me, personId, '1', '2020-01-01T00:00:00Z')
  expect(await openAcuteCard(old.code, reader, now())).toEqual({ ok: false, reason: 'expired' })
  expect(await openAcuteCard(newAcuteCode(), reader, now())).toEqual({ ok: false, reason: 'unknown' })
})

test('who has no case of the person can neither make a code nor take one back', async () => {
  const stranger = actorOf(elsewhere.healthCentre)
  await expect(makeAcuteCode(stranger, personId, '24', now())).rejects.toThrow()
  const { code } = await make()
  const [newest] = await listAcuteCodes(me, personId, now())
  expect(await listAcuteCodes(stranger, personId, now())).toEqual([])
  await revokeAcuteCode(stranger, personId, newest?.id ?? '', now())
  expect((await openAcuteCard(code, reader, now())).ok).toBe(true)
})

test('the person makes a card of their own and takes it back; a relative does neither', async () => {
  const person = await guestFor('person')
  const relative = await guestFor('relative')
  expect(await makeAcuteCodeAsGuest(relative, '24', now())).toBeNull()
  expect(await listAcuteCodesAsGuest(relative, now())).toEqual([])

  const made = await makeAcuteCodeAsGuest(person, '1', now())
  const [newest] = await listAcuteCodesAsGuest(person, now())
  await revokeAcuteCodeAsGuest(relative, newest?.id ?? '', now())
  expect((await openAcuteCard(made?.code ?? '', reader, now())).ok).toBe(true)
  await revokeAcuteCodeAsGuest(person, newest?.id ?? '', now())
  expect(await openAcuteCard(made?.code ?? '', reader, now())).toEqual({ ok: false, reason: 'revoked' })
})

test('a code is printed for its own person only', async () => {
  const { code } = await make()
  expect((await readAcuteCard(personId, code, now()))?.card.matters).toBe('Att kunna gå ut själv.')
  const other = await beginSip(healthCentre)
  expect(await readAcuteCard(other.personId, code, now())).toBeNull()
})

test('wrong codes from one address are slowed down like wrong passwords, and right ones are not', async () => {
  const { code } = await make()
  const enter = (written: string) => enterAcute({ code: written, reader, address, now: now() })
  for (let tried = 0; tried < 100; tried += 1) await enter(newAcuteCode())
  expect(await enter(newAcuteCode())).toMatchObject({ ok: false, reason: 'throttled' })
  expect((await enterAcute({ code, reader, address: '192.0.2.8', now: now() })).ok).toBe(true)
})

test('when the consent is withdrawn, what the plan says leaves the card at once', async () => {
  const other = await beginSip(healthCentre)
  await giveConsent(other, region)
  await establish(other, region)
  const { code } = await makeAcuteCode(me, other.personId, '24', now())
  await other.tell(healthCentre, 'consent.withdrawn', {})
  const answer = await openAcuteCard(code, reader, now())
  expect(answer).toMatchObject({ ok: true, card: { matters: null, decisions: [], plan: null } })
})

test('of a protected person the card gives neither the whole number, nor an address', async () => {
  const other = await beginSip(healthCentre)
  await owner.update(people).set({ protection: 'protectedRegistration' }).where(eq(people.id, other.personId))
  const { code } = await makeAcuteCode(me, other.personId, '24', now())
  const answer = await openAcuteCard(code, reader, now())
  const [row] = await owner.select().from(people).where(eq(people.id, other.personId))
  expect(answer.ok && answer.card.person.protection).toBe('protectedRegistration')
  expect(JSON.stringify(answer)).not.toContain(row?.identifierValue.slice(-4))
  expect(JSON.stringify(answer)).not.toContain(row?.address)
})

test('a card says no more of a plan than the unit that made it may see, also when that changes', async () => {
  const stay = await beginStory(region.ward)
  await sendNotice(stay, region)
  const plan = await beginSip(healthCentre, { id: stay.personId })
  await giveConsent(plan, region)
  await establish(plan, region)
  const open = async (seat: typeof healthCentre) => {
    const { code } = await makeAcuteCode(actorOf(seat), stay.personId, '24', now())
    return { code, answer: await openAcuteCard(code, reader, now()) }
  }
  const { answer: ofWard } = await open(region.ward)
  expect(ofWard).toMatchObject({ ok: true, card: { matters: null, decisions: [], plan: null } })
  const { code, answer } = await open(region.assessors)
  expect(answer).toMatchObject({ ok: true, card: { plan: { version: 1 } } })
  const { unitId } = healthCentre
  await plan.tell(healthCentre, 'consent.given', { form: 'oral', scope: { units: [unitId], persons: [], topics: [] } })
  expect(await openAcuteCard(code, reader, now())).toMatchObject({ ok: true, card: { plan: null, decisions: [] } })
})

test('the person’s own code closes with the access it was made by', async () => {
  const person = await guestFor('person')
  const made = await makeAcuteCodeAsGuest(person, '24', now())
  await owner.update(grants).set({ endedAt: new Date() }).where(eq(grants.id, person.grantId))
  expect(await openAcuteCard(made?.code ?? '', reader, now())).toEqual({ ok: false, reason: 'revoked' })
})
