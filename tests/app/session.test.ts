import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readUser, requireActor } from '#app/auth/actor.server.ts'
import { endSession, moveSession, readSession } from '#app/auth/session.server.ts'
import { hashOf } from '#app/auth/session-adapter.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { assignments, sessions } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { alsoWorksAt, openAccount, password } from '#tests/factories/account.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const { ward, otherWard, healthCentre } = await makeRegion(owner)
const name = await openAccount(owner, ward)
const second = await alsoWorksAt(owner, ward, otherWard)

const context = () => ({ cspNonce: '', closed: new AbortController().signal, now: '', address: '', session: {} })
const asking = (cookie: string, path = '/att-gora') =>
  new Request(`http://local${path}`, { headers: { Cookie: `sid=${cookie}` } })
const cookieIn = (header: string) => /^sid=([^;]+)/.exec(header)?.[1] ?? ''
const stored = (cookie: string) => eq(sessions.id, hashOf(cookie))

async function begin(): Promise<string> {
  const outcome = await signIn({ name, password, address: '192.0.2.1' }, new Date().toISOString())
  return outcome.ok ? cookieIn(outcome.cookie) : ''
}

async function beginAt(assignmentId: string): Promise<string> {
  const cookie = await begin()
  await owner.update(sessions).set({ assignmentId }).where(stored(cookie))
  return cookie
}

const read = (cookie: string) => readSession(asking(cookie), context())

/** Where a request without what it needs is sent. */
const sentTo = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (response: Response) => response,
  )
  return [thrown?.status, thrown?.headers.get('Location')]
}

test('the actor is the user under the chosen assignment', async () => {
  const actor = await requireActor(asking(await beginAt(second)), context())
  expect(actor).toMatchObject({
    userId: ward.userId,
    unitId: otherWard.unitId,
    party: 'inpatient',
    assignmentId: second,
  })
})

test('the stored hash is no cookie', async () => {
  expect(await read(hashOf(await begin()))).toBeNull()
})

test('who is not signed in is sent to sign in and back to the page', async () => {
  const request = new Request('http://local/p/1/handelser?efter=2')
  expect(await sentTo(requireActor(request, context()))).toEqual([
    302,
    '/logga-in?till=%2Fp%2F1%2Fhandelser%3Fefter%3D2',
  ])
})

test('who has not chosen an assignment is sent to choose one', async () => {
  expect(await sentTo(requireActor(asking(await begin()), context()))).toEqual([302, '/uppdrag?till=%2Fatt-gora'])
})

test('an assignment that has ended no longer counts', async () => {
  const cookie = await beginAt(second)
  await owner.update(assignments).set({ validTo: '2021-01-01' }).where(eq(assignments.id, second))
  expect((await read(cookie))?.session.assignment).toBeNull()
  await owner.update(assignments).set({ validTo: null }).where(eq(assignments.id, second))
})

test('a session is read once per request, however many ask', async () => {
  const cookie = await beginAt(second)
  const shared = context()
  const [first, again] = await Promise.all([readSession(asking(cookie), shared), readSession(asking(cookie), shared)])
  expect(first).toBe(again)
  expect(await readUser(asking(cookie), shared)).toEqual({
    name: ward.userName,
    unitName: otherWard.unitName,
    side: 'staff',
  })
})

test('use in the second half of its time gives a session its whole time again', async () => {
  const cookie = await begin()
  await owner.update(sessions).set({ expiresAt: sql`now() + interval '1 hour'` }).where(stored(cookie))
  expect(await read(cookie)).not.toBeNull()
  const [row] = await owner.select().from(sessions).where(stored(cookie))
  expect(Number(row?.expiresAt) - Date.now()).toBeGreaterThan(11.9 * 3_600_000)
})

test('a session that was not used in time is over and gone', async () => {
  const cookie = await begin()
  await owner.update(sessions).set({ expiresAt: sql`now() - interval '1 second'` }).where(stored(cookie))
  expect(await read(cookie)).toBeNull()
  expect(await owner.select().from(sessions).where(stored(cookie))).toEqual([])
})

test('use does not carry a session past its absolute end', async () => {
  const cookie = await begin()
  const soon = { expiresAt: sql`now() + interval '1 minute'`, absoluteExpiresAt: sql`now() + interval '2 minutes'` }
  await owner.update(sessions).set(soon).where(stored(cookie))
  expect(await read(cookie)).not.toBeNull()
  const [row] = await owner.select().from(sessions).where(stored(cookie))
  expect(row?.expiresAt).toEqual(row?.absoluteExpiresAt)
  await owner.update(sessions).set({ absoluteExpiresAt: sql`now() - interval '1 second'` }).where(stored(cookie))
  expect(await read(cookie)).toBeNull()
})

test('a change of assignment moves the session to a new id with the old end', async () => {
  const cookie = await begin()
  const signedIn = await read(cookie)
  const moved = cookieIn((signedIn && (await moveSession(signedIn, { assignmentId: second }))) ?? '')
  expect(await read(cookie)).toBeNull()
  const after = await read(moved)
  expect(after?.session.assignment?.assignmentId).toBe(second)
  expect(after?.session.absoluteExpiresAt).toEqual(signedIn?.session.absoluteExpiresAt)
})

test("another's assignment cannot be chosen, and the session stays as it was", async () => {
  const cookie = await beginAt(second)
  const signedIn = await read(cookie)
  expect(signedIn && (await moveSession(signedIn, { assignmentId: healthCentre.assignmentId }))).toBeNull()
  expect((await read(cookie))?.session.assignment?.assignmentId).toBe(second)
  expect(await owner.select().from(sessions).where(eq(sessions.assignmentId, healthCentre.assignmentId))).toEqual([])
})

test('signing out ends this session, and everywhere ends them all', async () => {
  const [first, other, third] = [await begin(), await begin(), await begin()]
  const one = await read(first)
  if (one) await endSession(one, false)
  expect([await read(first), await read(other)]).toEqual([null, expect.anything()])
  const two = await read(other)
  if (two) await endSession(two, true)
  expect([await read(other), await read(third)]).toEqual([null, null])
})
