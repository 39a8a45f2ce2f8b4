import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { readUser, requireActor } from '#app/auth/actor.server.ts'
import { requireGuest } from '#app/auth/guest.server.ts'
import { lookAt, type Taker, takeUp, tryCode } from '#app/auth/invitation.server.ts'
import { readSession } from '#app/auth/session.server.ts'
import { hashesOf, makeSecrets } from '#app/domain/invite-secrets.server.ts'
import { credentials, invitations, signInAttempts } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { asking, context, cookieIn, sentTo } from '#tests/factories/asking.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makePerson } from '#tests/factories/discharge.ts'
import { makeGrant } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region
const { personId } = await makeCase(region)
const other = await makeCase(region, makePerson('Holm'))

const address = '192.0.2.7'
const now = () => new Date().toISOString()

async function invite(to = personId) {
  const grantId = await makeGrant(owner, ward, { personId: to, items: ['date'] })
  const secrets = makeSecrets()
  await owner.insert(invitations).values({ grantId, ...hashesOf(secrets) })
  return { grantId, secrets }
}
type Secrets = Awaited<ReturnType<typeof invite>>['secrets']

const newcomer = (userName = `karin.${randomUUID().slice(0, 8)}`): Taker => ({
  as: 'new',
  userName,
  password: 'tio tecken minst',
  name: 'Karin Ek',
  phone: '',
})
const enter = (secrets: Secrets, taker: Taker = newcomer()) => takeUp({ secrets, taker, address, now: now() })

beforeEach(async () => {
  await owner.delete(signInAttempts)
})

test('the link and the code let a newcomer in, in a session of the grant and of nothing else', async () => {
  const { grantId, secrets } = await invite()
  const cookie = cookieIn(await enter(secrets))
  expect(await requireGuest(asking(cookie), context())).toMatchObject({
    grantId,
    personId,
    party: 'relative',
    name: 'Karin Ek',
    items: ['date'],
  })
  expect(await sentTo(requireActor(asking(cookie, '/att-gora'), context()))).toEqual([302, '/uppdrag?till=%2Fatt-gora'])
  expect(await readUser(asking(cookie), context())).toEqual({ name: 'Karin Ek', unitName: null, side: 'person' })
  expect(await lookAt(secrets.token)).toBe('used')
})

test('the password of a newcomer is stored as argon2id', async () => {
  const { secrets } = await invite()
  await enter(secrets, newcomer('ny.karin'))
  const [row] = await owner.select().from(credentials).where(eq(credentials.userName, 'ny.karin'))
  expect(row?.passwordHash).toMatch(/^\$argon2id\$/)
})

test('wrong codes are counted down, and the fifth kills the invitation, whatever comes after', async () => {
  const { secrets } = await invite()
  const wrong = { ...secrets, code: secrets.code === '00000000' ? '00000001' : '00000000' }
  for (const triesLeft of [4, 3, 2, 1])
    expect(await tryCode(wrong, address, now())).toEqual({ ok: false, reason: 'wrongCode', triesLeft })
  expect(await tryCode(wrong, address, now())).toEqual({ ok: false, reason: 'closed', status: 'dead' })
  expect(await enter(secrets)).toEqual({ ok: false, reason: 'closed', status: 'dead' })
})

test('guesses side by side are five and no more', async () => {
  const { secrets } = await invite()
  const guesses = Array.from({ length: 20 }, (_, guess) => ({ ...secrets, code: String(10_000_000 + guess) }))
  await Promise.all(guesses.filter(({ code }) => code !== secrets.code).map((one) => tryCode(one, address, now())))
  expect(await tryCode(secrets, address, now())).toMatchObject({ reason: 'closed', status: 'dead' })
})

test('an invitation is dead after fourteen days', async () => {
  const { grantId, secrets } = await invite()
  await owner
    .update(invitations)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(invitations.grantId, grantId))
  expect(await enter(secrets)).toEqual({ ok: false, reason: 'closed', status: 'expired' })
})

test('a code of another invitation opens nothing', async () => {
  const [mine, theirs] = [await invite(), await invite(other.personId)]
  const mixed = { token: mine.secrets.token, code: theirs.secrets.code }
  expect(await tryCode(mixed, address, now())).toMatchObject({ ok: false, reason: 'wrongCode' })
})

test('an address that has guessed a hundred times waits, even with the right code', async () => {
  const { secrets } = await invite()
  const key = createHash('sha256').update(`address:${address}`).digest('hex')
  await owner.insert(signInAttempts).values(Array.from({ length: 100 }, () => ({ key })))
  expect(await enter(secrets)).toMatchObject({ ok: false, reason: 'throttled', until: expect.any(String) })
})

test('a taken user name is said, and the invitation is still good', async () => {
  const taken = newcomer('upptaget.namn')
  await enter((await invite()).secrets, taken)
  const { secrets } = await invite()
  expect(await enter(secrets, taken)).toEqual({ ok: false, reason: 'nameTaken' })
  expect(await enter(secrets)).toMatchObject({ ok: true })
})

test('who has an account opens with it, and a wrong password opens nothing', async () => {
  const staff = await openAccount(owner, healthCentre)
  const { grantId, secrets } = await invite()
  const account = { as: 'account', userName: staff, password } as const
  expect(await enter(secrets, { ...account, password: 'fel' })).toEqual({ ok: false, reason: 'wrongPassword' })
  const cookie = cookieIn(await enter(secrets, account))
  expect(await requireGuest(asking(cookie), context())).toMatchObject({ grantId, userId: healthCentre.userId })
})

test('who is signed in accepts, and goes on under a new session id', async () => {
  const first = await invite()
  const before = cookieIn(await enter(first.secrets))
  const signedIn = await readSession(asking(before), context())
  if (!signedIn) throw new Error('not signed in')
  const second = await invite(other.personId)
  const after = cookieIn(await enter(second.secrets, { as: 'signedIn', signedIn }))
  expect(await readSession(asking(before), context())).toBeNull()
  expect(await requireGuest(asking(after), context())).toMatchObject({ grantId: second.grantId })
  expect(await requireGuest(asking(after, `/min?for=${first.grantId}`), context())).toMatchObject({ personId })
})
