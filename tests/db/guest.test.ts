import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asGuest, asUnit, type GuestIdentity, withoutIdentity } from '#db/client.server.ts'
import {
  chooseLocale,
  endGrantAsGuest,
  grantsOf,
  grantsOfMyPerson,
  logGuestLook,
  looksAtMyPerson,
  myGrant,
} from '#db/grants.server.ts'
import { grants, people, shared, users } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeFullCase, tolvan } from '#tests/factories/case.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const ours = await makeFullCase(owner, region)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const theirs = await makeFullCase(owner, elsewhere, { ...tolvan, identifierValue: '191111111111', givenName: 'Elva' })
for (const { processId, personId } of [ours, theirs])
  await owner.insert(shared).values({ processId, personId, kind: 'discharge', item: 'contacts', body: {}, version: 1 })

const { personId, processId } = ours
const karin = await makeGuest(owner, region.ward, { personId, items: ['date'] })
const tolvanHimself = await makeGuest(owner, region.ward, { personId, holder: 'person', name: 'Tolvan Tolvansson' })

const codeOf = (error: unknown): string => String((error as { cause?: { code?: string } }).cause?.code ?? error)
const sharedWith = (guest: GuestIdentity) =>
  asGuest(guest, (tx) => tx.select({ personId: shared.personId, item: shared.item }).from(shared).orderBy(shared.item))

test('a relative finds the items of the grant, about this person alone', async () => {
  expect(await sharedWith(karin)).toEqual([{ personId, item: 'date' }])
  expect(await sharedWith(tolvanHimself)).toEqual([
    { personId, item: 'contacts' },
    { personId, item: 'date' },
  ])
})

test('a grant of somebody else’s, or none, shows nothing', async () => {
  expect(await sharedWith({ ...karin, grantId: tolvanHimself.grantId })).toEqual([])
  expect(await sharedWith({ ...karin, grantId: '' })).toEqual([])
  expect(await asGuest({ ...tolvanHimself, userId: karin.userId }, myGrant)).toBeNull()
})

test.each(['ended', 'lapsed'] as const)('a grant that has %s shows nothing from that moment', async (how) => {
  const guest = await makeGuest(owner, region.ward, { personId })
  expect(await sharedWith(guest)).toHaveLength(2)
  expect(await withoutIdentity((tx) => grantsOf(tx, guest.userId))).toMatchObject([{ givenName: 'Tolvan', personId }])
  const change = how === 'ended' ? { endedAt: new Date(), endedBy: region.ward.userId } : { until: '2020-12-31' }
  await asUnit(region.ward, (tx) => tx.update(grants).set(change).where(eq(grants.id, guest.grantId)))
  expect(await sharedWith(guest)).toEqual([])
  expect(await asGuest(guest, myGrant)).toBeNull()
  expect(await asGuest(guest, (tx) => tx.select().from(grants))).toEqual([])
  expect(await asGuest(guest, (tx) => tx.select({ id: people.id }).from(people))).toEqual([])
  expect(await withoutIdentity((tx) => grantsOf(tx, guest.userId))).toEqual([])
})

test('a grant holds through its last day', async () => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  expect(await sharedWith(await makeGuest(owner, region.ward, { personId, until: today }))).toHaveLength(2)
})

test('what is for the person alone is no relative’s, whatever the grant says', async () => {
  const row = { processId: ours.sip, personId, kind: 'sip', item: 'plan', body: {}, version: 1 } as const
  const relative = await makeGuest(owner, region.ward, { personId, items: ['plan'] })
  await owner.insert(shared).values(row)
  expect(await sharedWith(relative)).toHaveLength(1)
  await owner.update(shared).set({ personOnly: true }).where(eq(shared.processId, ours.sip))
  expect(await sharedWith(relative)).toEqual([])
  expect(await sharedWith(tolvanHimself)).toHaveLength(3)
  await owner.delete(shared).where(eq(shared.processId, ours.sip))
})

test('a guest chooses a language for themself', async () => {
  await asGuest(karin, (tx) => chooseLocale(tx, 'sv-x-lattlast'))
  const [chosen] = await owner.select({ locale: users.locale }).from(users).where(eq(users.id, karin.userId))
  expect(chosen?.locale).toBe('sv-x-lattlast')
})

test('a guest reaches no other table, and writes to none', async () => {
  const tables = await owner.execute<{ name: string }>(sql`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`)
  const open = ['shared', 'grants']
  for (const { name } of tables.filter((table) => !open.includes(table.name)))
    expect(
      await asGuest(tolvanHimself, (tx) => tx.execute(sql`select * from ${sql.identifier(name)}`)).catch(codeOf),
      name,
    ).toBe('42501')
  for (const { name } of tables) {
    const rights = await owner.execute(
      sql`select has_table_privilege('guest', ${name}, 'insert, update, delete') as may`,
    )
    expect(rights[0], name).toEqual({ may: false })
  }
})

test('of the person a guest learns the name, never the number, the address or the phone', async () => {
  const named = { givenName: people.givenName, deceasedOn: people.deceasedOn }
  expect(await asGuest(karin, (tx) => tx.select(named).from(people))).toEqual([
    { givenName: 'Tolvan', deceasedOn: null },
  ])
  for (const column of [people.identifierValue, people.address, people.phone])
    expect(await asGuest(karin, (tx) => tx.select({ column }).from(people)).catch(codeOf)).toBe('42501')
})

test('a guest can call nothing but what is meant for guests', async () => {
  const functions = await owner.execute<{ name: string }>(sql`
    select proname as name from pg_proc
    where pronamespace = 'public'::regnamespace and has_function_privilege('guest', oid, 'execute') order by 1`)
  expect(functions.map(({ name }) => name)).toEqual([
    'choose_locale',
    'end_grant_as_guest',
    'grants_of_my_person',
    'log_guest_look',
    'looks_at_my_person',
    'my_grant',
    'my_user',
  ])
})

test('the person sees every grant and who wrote it down, a relative only their own', async () => {
  const all = await asGuest(tolvanHimself, grantsOfMyPerson)
  expect(all.length).toBeGreaterThan(3)
  expect(all.find(({ grantId }) => grantId === karin.grantId)).toMatchObject({
    ...{ name: 'Karin Ek', items: ['date'], form: 'oral', grantedBy: region.ward.userName, endedAt: null },
  })
  expect(await asGuest(karin, grantsOfMyPerson)).toHaveLength(1)
  expect(await asGuest(karin, (tx) => tx.select().from(grants))).toHaveLength(1)
})

test('the person shuts a relative out, who cannot do the same to anybody', async () => {
  const guest = await makeGuest(owner, region.ward, { personId })
  const stranger = await makeGuest(owner, region.ward, { personId: theirs.personId, holder: 'person' })
  const end = (by: GuestIdentity) => asGuest(by, (tx) => endGrantAsGuest(tx, guest.grantId))
  expect([await end(karin), await end(stranger)]).toEqual([false, false])
  expect([await end(tolvanHimself), await end(tolvanHimself)]).toEqual([true, false])
  expect(await sharedWith(guest)).toEqual([])
  const [ended] = await owner.select().from(grants).where(eq(grants.id, guest.grantId))
  expect(ended?.endedBy).toBe(tolvanHimself.userId)
})

test('a relative’s look is logged and shown to the person, with the units’ and the acute readers’', async () => {
  expect((await asGuest(karin, myGrant))?.lastSeenAt).toBeNull()
  await asGuest(karin, (tx) => logGuestLook(tx, processId))
  await asGuest(karin, (tx) => logGuestLook(tx, null))
  await asGuest(karin, (tx) => logGuestLook(tx, theirs.processId))
  await asGuest(tolvanHimself, (tx) => logGuestLook(tx, processId))
  expect((await asGuest(karin, myGrant))?.lastSeenAt).toBeInstanceOf(Date)
  const looks = await asGuest(tolvanHimself, (tx) => looksAtMyPerson(tx, 3))
  const byKarin = { name: 'Karin Ek', unitName: null, reader: null, action: 'guest' }
  expect(looks).toMatchObject([byKarin, byKarin, { name: 'Anna Berg', unitName: region.ward.unitName, action: 'read' }])
  expect(await asGuest(karin, (tx) => looksAtMyPerson(tx, 10))).toEqual([])
})
