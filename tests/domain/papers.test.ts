import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { printPlan } from '#app/documents/print-plan.ts'
import { keepPaper, keepPaperOfGuest } from '#app/domain/documents-kept.server.ts'
import type { GrantItem, Guest } from '#app/domain/mine-views.ts'
import { readFridgePaper, readPlanPaper } from '#app/domain/read-paper.server.ts'
import { readFridgePaperAsGuest, readPlanPaperAsGuest } from '#app/domain/read-paper-as-guest.server.ts'
import { readPrint } from '#app/domain/read-print.server.ts'
import { accessLog, grants } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { healthCentre, assessors, otherAssessors } = region
const me = actorOf(healthCentre)
const now = '2026-04-01T08:00:00Z'

const story = await beginSip(healthCentre)
await giveConsent(story, region)
await establish(story, region)
const { personId, processId } = story

async function guestWith(items: GrantItem[], holder: 'person' | 'relative' = 'relative'): Promise<Guest> {
  const identity = await makeGuest(owner, healthCentre, { personId, holder, items })
  return { ...identity, party: holder, name: 'Karin Ek', personId, items }
}

const printsLogged = async (userId: string) => {
  const isPrint = and(eq(accessLog.userId, userId), eq(accessLog.action, 'print'))
  return (await owner.select().from(accessLog).where(isPrint)).map((row) => row.processId)
}

test('a version is printed as it was established, whatever is written after', async () => {
  const before = await readPlanPaper(me, personId, 1, now)
  await story.tell(healthCentre, 'goal.added', { text: 'Åka buss', ownWords: true, horizon: 'long' })
  const after = await readPlanPaper(me, personId, 1, '2026-05-01T08:00:00Z')
  expect(after).toEqual(before)
  const draft = await readPlanPaper(me, personId, 'draft', now)
  expect(draft?.established).toBeNull()
  expect(draft?.content.goals.map(({ text }) => text)).toContain('Åka buss')
  expect((await readPlanPaper(me, personId, 'latest', now))?.established?.version).toBe(1)
  expect(await readPlanPaper(me, personId, 7, now)).toBeNull()
})

test('an official paper is the same bytes for every reader and every day, and its hash is kept', async () => {
  const [mine, theirs] = [
    await readPlanPaper(me, personId, 1, now),
    await readPlanPaper(actorOf(assessors), personId, 1, '2026-06-01T08:00:00Z'),
  ]
  const first = mine && (await printPlan(mine, 'plan', 'sv', now))
  const second = theirs && (await printPlan(theirs, 'plan', 'sv', '2026-06-01T08:00:00Z'))
  expect(first?.official?.sha256).toBe(second?.official?.sha256)
  if (!first?.official) throw new Error('no official paper')
  expect(await keepPaper(me, first.official, now)).toBe(first.official.sha256)
  expect(await keepPaper(actorOf(assessors), { ...first.official, sha256: 'other' }, now)).toBe(first.official.sha256)
  const view = await readPrint(me, personId, now)
  expect(view?.plan?.versions).toMatchObject([
    { version: 1, hashes: [{ variant: 'plan', sha256: first.official.sha256 }] },
  ])
})

test('a draft has no hash', async () => {
  const draft = await readPlanPaper(me, personId, 'draft', now)
  expect((draft && (await printPlan(draft, 'stor', 'sv', now)))?.official).toBeNull()
})

test('whose unit has no part in the plan can print nothing', async () => {
  const stranger = actorOf(otherAssessors)
  expect(await readPrint(stranger, personId, now)).toBeNull()
  expect(await readPlanPaper(stranger, personId, 1, now)).toBeNull()
  expect(await readFridgePaper(stranger, personId, now)).toBeNull()
  expect(await readPlanPaper(me, 'nonsense', 1, now)).toBeNull()
})

test('each print is logged', async () => {
  const before = (await printsLogged(me.userId)).length
  await readPlanPaper(me, personId, 1, now)
  await readFridgePaper(me, personId, now)
  expect((await printsLogged(me.userId)).length).toBe(before + 2)
})

test('a relative who may see the plan prints it, and it is logged', async () => {
  const guest = await guestWith(['plan', 'contacts'])
  const paper = await readPlanPaperAsGuest(guest, 'latest', now)
  expect(paper?.established?.version).toBe(1)
  expect(await printsLogged(guest.userId)).toEqual([processId])
  const printed = paper && (await printPlan(paper, 'latt', 'sv', now))
  if (!printed?.official) throw new Error('no official paper')
  expect(await keepPaperOfGuest(guest, printed.official, now)).toBe(printed.official.sha256)
  expect(paper?.person.number).toBeNull()
  expect(printed.official.variant).toBe('latt-utan-nummer')
  const own = await readPlanPaperAsGuest(await guestWith(['plan'], 'person'), 'latest', now)
  expect(own?.person.number).toBe((await readPlanPaper(me, personId, 1, now))?.person.number)
})

test('a relative who may see the plan but not the contacts gets a fridge sheet without numbers', async () => {
  const whole = await readFridgePaperAsGuest(await guestWith(['plan', 'contacts']), now)
  expect(whole?.contacts?.first?.name).toBe('Maria Ekström')
  const part = await readFridgePaperAsGuest(await guestWith(['plan']), now)
  expect(part?.plan?.planVersion).toBe(1)
  expect(part?.contacts).toBeNull()
})

test('a relative without the plan, or whose access has ended, prints nothing', async () => {
  const guest = await guestWith(['date', 'contacts', 'questions'])
  expect(await readPlanPaperAsGuest(guest, 1, now)).toBeNull()
  expect(await readFridgePaperAsGuest(guest, now)).toBeNull()

  const ended = await guestWith(['plan'])
  await owner
    .update(grants)
    .set({ endedAt: new Date(now) })
    .where(eq(grants.id, ended.grantId))
  expect(await readPlanPaperAsGuest(ended, 1, now)).toBeNull()
})

test('a relative reaches no other person by it', async () => {
  const other = await beginSip(healthCentre)
  await giveConsent(other, region)
  await establish(other, region)
  const guest = await guestWith(['plan'])
  expect(await readPlanPaperAsGuest({ ...guest, personId: other.personId }, 1, now)).toBeNull()
  expect(await readFridgePaperAsGuest({ ...guest, personId: other.personId }, now)).toBeNull()
})

test('when the consent is withdrawn the relative prints nothing more, and the person still does', async () => {
  const relative = await guestWith(['plan'])
  const person = await guestWith(['date', 'contacts', 'plan', 'questions'], 'person')
  await story.tell(healthCentre, 'consent.withdrawn', {})
  expect(await readPlanPaperAsGuest(relative, 1, now)).toBeNull()
  expect((await readPlanPaperAsGuest(person, 1, now))?.established?.version).toBe(1)
})

test('once the person has died nothing is printed for their own side', async () => {
  const other = await beginSip(healthCentre)
  await giveConsent(other, region)
  await establish(other, region)
  const identity = await makeGuest(owner, healthCentre, { personId: other.personId, items: ['plan'] })
  const relative: Guest = { ...(await guestWith(['plan'])), ...identity, personId: other.personId }
  expect(await readPlanPaperAsGuest(relative, 'latest', now)).not.toBeNull()
  await other.tell(healthCentre, 'sip.closed', { reason: 'deceased' })
  expect(await readPlanPaperAsGuest(relative, 'latest', now)).toBeNull()
  expect(await readFridgePaperAsGuest(relative, now)).toBeNull()
})
