import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { hashOf } from '#app/auth/session-adapter.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { credentials, sessions, signInAttempts, users } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { alsoWorksAt, openAccount, password } from '#tests/factories/account.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const { ward, otherWard, healthCentre, assessors } = await makeRegion(owner)
const name = await openAccount(owner, ward)
const busyName = await openAccount(owner, healthCentre)
await alsoWorksAt(owner, healthCentre, assessors)

const address = '192.0.2.7'
const now = () => new Date().toISOString()
const attempt = (values: { name?: string; password?: string; address?: string } = {}, at = now()) =>
  signIn({ name, password, address, ...values }, at)
const wrong = (values = {}) => attempt({ password: 'fel', ...values })

const cookieOf = (outcome: Awaited<ReturnType<typeof signIn>>) =>
  outcome.ok ? (/^sid=([^;]+)/.exec(outcome.cookie)?.[1] ?? '') : ''

beforeEach(async () => {
  await owner.delete(signInAttempts)
})

test('the right password begins a session in the only assignment', async () => {
  const outcome = await attempt()
  expect(outcome).toMatchObject({ ok: true, mustChoose: false })
  const [session] = await owner
    .select()
    .from(sessions)
    .where(eq(sessions.id, hashOf(cookieOf(outcome))))
  expect(session).toMatchObject({ userId: ward.userId, assignmentId: ward.assignmentId })
})

test('the user name counts in any case and with space around', async () => {
  expect(await attempt({ name: `  ${name.toUpperCase()} ` })).toMatchObject({ ok: true })
})

test('the cookie is not stored, only its hash', async () => {
  const cookie = cookieOf(await attempt())
  const stored = await owner.select({ id: sessions.id }).from(sessions)
  expect(cookie).toHaveLength(40)
  expect(stored.map(({ id }) => id)).toContain(hashOf(cookie))
  expect(JSON.stringify(stored)).not.toContain(cookie)
})

test('each sign-in has an id of its own and hides it from scripts until the browser is closed', async () => {
  const [first, second] = [await attempt(), await attempt()]
  expect(cookieOf(first)).not.toBe(cookieOf(second))
  expect(first).toMatchObject({ cookie: expect.stringContaining('HttpOnly') })
  expect(first).toMatchObject({ cookie: expect.stringMatching(/SameSite=Lax/i) })
  expect(first).toMatchObject({ cookie: expect.not.stringMatching(/Max-Age|Expires/i) })
})

test('the password is stored as argon2id', async () => {
  const [row] = await owner.select().from(credentials).limit(1)
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a wrong password and an unknown name get the same answer', async () => {
  expect(await wrong()).toEqual({ ok: false, reason: 'wrong' })
  expect(await wrong({ name: 'finns.inte' })).toEqual(await wrong())
})

test('who has several assignments chooses after signing in', async () => {
  expect(await attempt({ name: busyName })).toMatchObject({ ok: true, mustChoose: true })
})

test('who has no assignment today is not let in', async () => {
  const [alone] = await owner.insert(users).values({ name: 'Ida', profession: '', phone: '' }).returning()
  const loner = await openAccount(owner, { ...otherWard, userId: alone?.id ?? '' })
  expect(await attempt({ name: loner })).toEqual({ ok: false, reason: 'noAssignment' })
})

test('after five failures a name waits, even with the right password, and others do not', async () => {
  for (let failure = 0; failure < 5; failure++) expect(await wrong()).toMatchObject({ reason: 'wrong' })
  expect(await attempt()).toMatchObject({ ok: false, reason: 'throttled', until: expect.any(String) })
  expect(await attempt({ name: busyName })).toMatchObject({ ok: true })
})

test('a quarter of an hour later the name is let in again', async () => {
  for (let failure = 0; failure < 5; failure++) await wrong()
  const refused = await attempt()
  const later = refused.ok || refused.reason !== 'throttled' ? '' : refused.until
  expect(await attempt({}, new Date(Date.parse(later) + 1).toISOString())).toMatchObject({ ok: true })
})

test('a right password wipes the failures of the name', async () => {
  for (let failure = 0; failure < 4; failure++) await wrong()
  expect(await attempt()).toMatchObject({ ok: true })
  expect(await wrong()).toMatchObject({ reason: 'wrong' })
})

test('an unknown name is throttled like a known one', async () => {
  for (let failure = 0; failure < 5; failure++) await wrong({ name: 'finns.inte' })
  expect(await wrong({ name: 'finns.inte' })).toMatchObject({ reason: 'throttled' })
})

test('many tries at the same time are not many chances', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => wrong()))
  const later = await Promise.all(Array.from({ length: 5 }, () => wrong()))
  expect(outcomes.filter((one) => !one.ok && one.reason === 'wrong').length).toBeLessThanOrEqual(5)
  expect(later.every((one) => !one.ok && one.reason === 'throttled')).toBe(true)
})

test('one address that tries a hundred names is refused', async () => {
  const from = '192.0.2.99'
  for (let failure = 0; failure < 100; failure++)
    await owner.insert(signInAttempts).values({ key: await keyOf(`address:${from}`) })
  expect(await attempt({ address: from })).toMatchObject({ reason: 'throttled' })
  expect(await attempt()).toMatchObject({ ok: true })
})

const keyOf = async (text: string) => (await import('node:crypto')).createHash('sha256').update(text).digest('hex')
