import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { withoutIdentity } from '#db/client.server.ts'
import {
  clearSignInAttempts,
  credentialByName,
  recordSignInAttempt,
  signInAttemptsSince,
} from '#db/credentials.server.ts'
import { assignments, credentials, sessions, units } from '#db/schema/index.ts'
import {
  assignmentsOf,
  chooseAssignment,
  createSession,
  deleteSession,
  deleteSessionsOf,
  expireSessions,
  extendSession,
  sessionByHash,
} from '#db/sessions.server.ts'
import { useDatabase } from '#tests/database.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const { ward, otherWard } = await makeRegion(owner)
const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour)
const begin = (hash: string, expiresAt = inHours(1), absoluteExpiresAt = inHours(12)) =>
  withoutIdentity((tx) => createSession(tx, { hash, userId: ward.userId, expiresAt, absoluteExpiresAt }))
const find = (hash: string) => withoutIdentity((tx) => sessionByHash(tx, hash))

test('a session is found by its hash, with who it is and no workplace until one is chosen', async () => {
  await begin('one')
  const found = await find('one')
  expect(found?.user).toMatchObject({ id: ward.userId, name: ward.userName, locale: 'sv' })
  expect(found?.assignment).toBeNull()
  expect(found?.expiresAt).toBeInstanceOf(Date)
  expect(await find('unknown')).toBeNull()
})

test('one works at an assignment of one’s own', async () => {
  await begin('choosing')
  const choose = (assignmentId: string) => withoutIdentity((tx) => chooseAssignment(tx, 'choosing', assignmentId))
  expect(await choose(otherWard.assignmentId)).toBe(false)
  expect(await choose(ward.assignmentId)).toBe(true)
  const { assignmentId, unitId, party, role, regionId } = ward
  expect((await find('choosing'))?.assignment).toMatchObject({ assignmentId, unitId, party, role, regionId })
})

test('an assignment that has ended, or whose unit has closed, is no workplace any more', async () => {
  await begin('ending')
  await withoutIdentity((tx) => chooseAssignment(tx, 'ending', ward.assignmentId))
  await owner.update(assignments).set({ validTo: '2020-12-31' }).where(eq(assignments.id, ward.assignmentId))
  expect((await find('ending'))?.assignment).toBeNull()
  expect(await withoutIdentity((tx) => assignmentsOf(tx, ward.userId))).toEqual([])
  await owner.update(assignments).set({ validTo: null }).where(eq(assignments.id, ward.assignmentId))
  expect(await withoutIdentity((tx) => assignmentsOf(tx, ward.userId))).toHaveLength(1)
  await owner.update(units).set({ active: false }).where(eq(units.id, ward.unitId))
  expect(await withoutIdentity((tx) => assignmentsOf(tx, ward.userId))).toEqual([])
  await owner.update(units).set({ active: true }).where(eq(units.id, ward.unitId))
})

test('a session never lasts beyond its absolute end', async () => {
  const end = inHours(2)
  await begin('sliding', inHours(1), end)
  await withoutIdentity((tx) => extendSession(tx, 'sliding', inHours(100)))
  expect((await find('sliding'))?.expiresAt).toEqual(end)
  await begin('over', inHours(-2), inHours(-1))
  expect(await find('over')).toBeNull()
})

test('signing out ends one session, signing out everywhere all of the user’s', async () => {
  for (const hash of ['a', 'b', 'c']) await begin(hash)
  await withoutIdentity((tx) => deleteSession(tx, 'a'))
  expect([await find('a'), (await find('b'))?.user.id]).toEqual([null, ward.userId])
  await withoutIdentity((tx) => deleteSessionsOf(tx, ward.userId))
  expect([await find('b'), await find('c')]).toEqual([null, null])
})

test('ended sessions are cleared away', async () => {
  await begin('old', inHours(-1))
  await begin('young')
  await withoutIdentity(expireSessions)
  expect((await owner.select({ id: sessions.id }).from(sessions)).map(({ id }) => id)).toEqual(['young'])
})

test('an account is found by its name in any case', async () => {
  await owner.insert(credentials).values({ userId: ward.userId, userName: 'anna.berg', passwordHash: 'hash' })
  const found = await withoutIdentity((tx) => credentialByName(tx, 'Anna.Berg'))
  expect(found).toEqual({ userId: ward.userId, passwordHash: 'hash' })
  expect(await withoutIdentity((tx) => credentialByName(tx, 'bo.dahl'))).toBeNull()
})

test('failed sign-ins are counted per key until they are cleared', async () => {
  for (const key of ['k', 'k', 'other']) await withoutIdentity((tx) => recordSignInAttempt(tx, key))
  const count = (since: Date) => withoutIdentity((tx) => signInAttemptsSince(tx, 'k', since))
  expect([await count(inHours(-1)), await count(inHours(1))]).toEqual([2, 0])
  await withoutIdentity((tx) => clearSignInAttempts(tx, 'k'))
  expect(await count(inHours(-1))).toBe(0)
})
