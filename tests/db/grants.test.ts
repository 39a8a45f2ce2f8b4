import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asGuest, asSystem, asUnit, type GuestIdentity, type Identity, type Tx } from '#db/client.server.ts'
import { accessLog, grants, processEvents, shared, submissions, users } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, makeFullCase, tolvan } from '#tests/factories/case.ts'
import { makeGrant, makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const { processId, personId } = await makeFullCase(owner, region)
const theirs = await makeFullCase(owner, elsewhere, { ...tolvan, identifierValue: '191111111111', givenName: 'Elva' })
const karin = await makeGuest(owner, region.ward, { personId, items: ['date'] })

const codeOf = (error: unknown): string => String((error as { cause?: { code?: string } }).cause?.code ?? error)
const attempt = (who: Identity, work: (tx: Tx) => Promise<unknown>) => asUnit(who, work).then(() => 'done', codeOf)
const itemsOf = async (guest: GuestIdentity) =>
  (await asGuest(guest, (tx) => tx.select({ item: shared.item }).from(shared))).map(({ item }) => item)

const grantBy = ({ regionId, userId, unitId }: typeof region.ward, person: string): typeof grants.$inferInsert => ({
  ...{ personId: person, regionId, grantedBy: userId, grantedUnit: unitId },
  ...{ holder: 'relative', holderName: 'Nils', items: ['date'], form: 'written' },
})

test('a unit lets relatives in to those it knows only, in its own name, and never straight to a user', async () => {
  const { ward, otherWard, healthCentre } = region
  const insert = (seat: typeof ward, row: typeof grants.$inferInsert) =>
    attempt(seat, (tx) => tx.insert(grants).values(row))
  expect(await insert(otherWard, grantBy(otherWard, personId))).toBe('42501')
  expect(await insert(ward, grantBy(healthCentre, personId))).toBe('42501')
  expect(await insert(ward, { ...grantBy(ward, personId), userId: karin.userId })).toBe('42501')
  expect(await insert(ward, grantBy(ward, personId))).toBe('done')
  expect(await attempt(ward, (tx) => tx.update(grants).set({ userId: karin.userId }))).toBe('42501')
})

test('a grant that has ended cannot be opened again, nor ended in another’s name', async () => {
  const { ward, healthCentre } = region
  const guest = await makeGuest(owner, ward, { personId })
  const set = (change: Partial<typeof grants.$inferInsert>) =>
    asUnit(ward, (tx) =>
      tx.update(grants).set(change).where(eq(grants.id, guest.grantId)).returning({ id: grants.id }),
    ).catch(codeOf)
  expect(await set({ endedAt: new Date(), endedBy: healthCentre.userId })).toBe('42501')
  expect(await set({ endedAt: new Date(), endedBy: ward.userId })).toHaveLength(1)
  expect(await set({ endedAt: null })).toEqual([])
})

test('the person’s word for a change is recorded in the name of whoever heard it', async () => {
  const { ward, healthCentre } = region
  const grantId = await makeGrant(owner, ward, { personId })
  const record = (by: typeof ward, { userId, unitId } = by) =>
    attempt(by, (tx) =>
      tx
        .update(grants)
        .set({ form: 'digital', grantedAt: new Date(), grantedBy: userId, grantedUnit: unitId })
        .where(eq(grants.id, grantId)),
    )
  expect(await record(ward, healthCentre)).toBe('42501')
  expect(await record(ward, { ...ward, unitId: healthCentre.unitId })).toBe('42501')
  expect(await record(ward)).toBe('done')
})

test('no unit writes what one person’s side sees under another person’s case', async () => {
  const row = { processId, personId: theirs.personId, kind: 'discharge', item: 'plan', body: {}, version: 1 } as const
  expect(await attempt(region.ward, (tx) => tx.insert(shared).values(row))).toBe('42501')
})

test('a relative is no member of staff: only those who know the person find them among the users', async () => {
  const find = (who: Identity) =>
    asUnit(who, (tx) => tx.select({ name: users.name }).from(users).where(eq(users.id, karin.userId)))
  expect(await find(region.otherWard)).toEqual([])
  expect(await find(region.ward)).toEqual([{ name: 'Karin Ek' }])
})

test('what a guest sends is recorded by the worker, which holds the grant meanwhile', async () => {
  const by = { party: 'relative', unit: karin.grantId } as const
  const event = { type: 'question.asked', at, by, data: {}, version: 2 }
  const written = await asSystem(async (tx) => {
    const held = await tx.select().from(grants).where(eq(grants.id, karin.grantId)).for('share')
    await tx.insert(submissions).values({ key: 'a question', userId: karin.userId, processId, version: 2 })
    const { regionId } = region.ward
    const recorded = {
      processId,
      version: 2,
      type: event.type,
      section: 'questions',
      event,
      at: new Date(at),
      regionId,
    }
    await tx.insert(processEvents).values({ ...recorded, sentBy: karin.userId, grantId: karin.grantId })
    await tx.insert(accessLog).values({ ...karin, personId, processId, action: 'guest' })
    return held.length
  })
  expect(written).toBe(1)
  const fromBoth = { unitId: region.ward.unitId, grantId: karin.grantId }
  const row = { processId, version: 3, type: event.type, section: 'questions', event, at: new Date(at) }
  for (const from of [{}, fromBoth])
    expect(
      await asSystem((tx) =>
        tx.insert(processEvents).values({ ...row, ...from, regionId: region.regionId, sentBy: karin.userId }),
      ).catch(codeOf),
    ).toBe('23514')
})

test('an invited relative is nobody until the invitation is accepted', async () => {
  const grantId = await makeGrant(owner, region.ward, { personId })
  expect(await itemsOf({ userId: karin.userId, grantId })).toEqual([])
})

test('a unit that narrows the items narrows what is found', async () => {
  const guest = await makeGuest(owner, region.ward, { personId })
  expect(await itemsOf(guest)).toEqual(['date'])
  await asUnit(region.ward, (tx) =>
    tx
      .update(grants)
      .set({ items: ['contacts'] })
      .where(eq(grants.id, guest.grantId)),
  )
  expect(await itemsOf(guest)).toEqual([])
})
