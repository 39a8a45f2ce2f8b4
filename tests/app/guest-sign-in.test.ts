import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { requireGuest } from '#app/auth/guest.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { hashOf } from '#app/auth/session-adapter.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { credentials, grants, sessions } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { asking, context, cookieIn, sentTo } from '#tests/factories/asking.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makePerson } from '#tests/factories/discharge.ts'
import { makeGrant, makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward } = region
const { personId } = await makeCase(region)
const other = await makeCase(region, makePerson('Holm'))

const address = '192.0.2.7'
const now = () => new Date().toISOString()

const secret = 'tio tecken minst'
const secretHash = hashPassword(secret)

async function guestAccount(userName: string, plan: Partial<Parameters<typeof makeGuest>[2]> = {}) {
  const guest = await makeGuest(owner, ward, { personId, ...plan })
  await owner.insert(credentials).values({ userId: guest.userId, userName, passwordHash: await secretHash })
  return guest
}

const attempt = (name: string) => signIn({ name, password: secret, address }, now())

test('a guest signs in and comes in by the only grant; with several one chooses', async () => {
  const { grantId, userId } = await guestAccount('en.enda')
  const alone = await attempt('en.enda')
  expect(alone).toMatchObject({ ok: true, mustChoose: false, side: 'person' })
  expect(await requireGuest(asking(cookieIn(alone)), context())).toMatchObject({ grantId })
  await makeGrant(owner, ward, { personId: other.personId, userId })
  const several = await attempt('en.enda')
  expect(several).toMatchObject({ ok: true, mustChoose: true, side: 'person' })
  expect(await sentTo(requireGuest(asking(cookieIn(several)), context()))).toEqual([302, '/uppdrag?till=%2Fmin'])
})

test('whose access has ended or run out does not get in, and is told nothing of whom it was to', async () => {
  const { grantId } = await guestAccount('snart.slut')
  const cookie = cookieIn(await attempt('snart.slut'))
  expect(await requireGuest(asking(cookie), context())).toMatchObject({ grantId })
  await owner.update(grants).set({ endedAt: new Date(), endedBy: ward.userId }).where(eq(grants.id, grantId))
  expect(await sentTo(requireGuest(asking(cookie), context()))).toEqual([302, '/avslutad'])
  expect(await attempt('snart.slut')).toEqual({ ok: false, reason: 'noAssignment' })
  await guestAccount('redan.slut', { until: '2020-01-01' })
  expect(await attempt('redan.slut')).toEqual({ ok: false, reason: 'noAssignment' })
})

test('another’s grant is no page, and staff without a grant have no such page', async () => {
  await guestAccount('nyfiken')
  const cookie = cookieIn(await attempt('nyfiken'))
  const stranger = await makeGuest(owner, ward, { personId: other.personId })
  expect(await sentTo(requireGuest(asking(cookie, `/min?for=${stranger.grantId}`), context()))).toEqual([404, null])
  const staff = await openAccount(owner, ward)
  const work = cookieIn(await signIn({ name: staff, password, address }, now()))
  expect(await sentTo(requireGuest(asking(work), context()))).toEqual([404, null])
})

test('a session shows either a unit’s cases or one person’s page, never both', async () => {
  await guestAccount('bara.en')
  const cookie = cookieIn(await attempt('bara.en'))
  const [row] = await owner
    .select()
    .from(sessions)
    .where(eq(sessions.id, hashOf(cookie)))
  expect(row?.assignmentId).toBeNull()
  expect(row?.grantId).not.toBeNull()
})
