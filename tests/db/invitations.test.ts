import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asUnit, withoutIdentity } from '#db/client.server.ts'
import { credentialByName } from '#db/credentials.server.ts'
import { grantsOf } from '#db/grants.server.ts'
import { acceptInvitation, lookAtInvitation, tryInvitation } from '#db/invitations.server.ts'
import { credentials, grants, invitations, users } from '#db/schema/index.ts'
import { chooseAssignment, chooseGrant, createSession, sessionByHash } from '#db/sessions.server.ts'
import { useDatabase } from '#tests/database.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeGrant, makeGuest, makeInvitation } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward } = region
const { personId } = await makeCase(region)

async function invite(expiresAt?: Date) {
  const grantId = await makeGrant(owner, ward, { personId })
  return { grantId, ...(await makeInvitation(owner, grantId, expiresAt)) }
}
const look = (tokenHash: string) => withoutIdentity((tx) => lookAtInvitation(tx, tokenHash))
const tryCode = (tokenHash: string, code: string) => withoutIdentity((tx) => tryInvitation(tx, tokenHash, code))
const guess = async (tokenHash: string, code: string) => (await tryCode(tokenHash, code)).status
const account = (userName: string) => ({ userName, passwordHash: 'hash', name: 'Karin Ek', phone: '070-1' })
const accept = (hashes: { tokenHash: string; codeHash: string }, userName: string) =>
  withoutIdentity((tx) => acceptInvitation(tx, { ...hashes, ...account(userName) }))

test('the link and the code together open the grant, once', async () => {
  const invited = await invite()
  expect(await look(invited.tokenHash)).toEqual({ status: 'open', holder: 'Karin Ek' })
  expect(await guess(invited.tokenHash, 'right')).toBe('open')
  const accepted = await accept(invited, 'Karin.Ek')
  expect(accepted).toMatchObject({ status: 'open', grantId: invited.grantId })
  const found = await withoutIdentity((tx) => credentialByName(tx, 'karin.ek'))
  expect(found?.passwordHash).toBe('hash')
  expect(await withoutIdentity((tx) => grantsOf(tx, found?.userId ?? ''))).toMatchObject([{ grantId: invited.grantId }])
  expect(await look(invited.tokenHash)).toEqual({ status: 'used', holder: null })
  expect((await accept(invited, 'someone.else')).status).toBe('used')
})

test('a signed-in user accepts with the account there is', async () => {
  const invited = await invite()
  const { userId } = await makeGuest(owner, ward, { personId, name: 'Nils Ek' })
  expect(await withoutIdentity((tx) => acceptInvitation(tx, { ...invited, userId }))).toEqual({
    ...{ status: 'open', userId, grantId: invited.grantId, triesLeft: 5 },
  })
  expect(await withoutIdentity((tx) => grantsOf(tx, userId))).toHaveLength(2)
})

test('a user name that is taken costs nothing: the invitation is still open', async () => {
  await owner.insert(credentials).values({ userId: ward.userId, userName: 'taken', passwordHash: 'hash' })
  const invited = await invite()
  const before = await owner.$count(users)
  expect(await accept(invited, 'Taken')).toMatchObject({ status: 'nameTaken', userId: null })
  expect(await owner.$count(users)).toBe(before)
  expect((await accept(invited, 'free')).status).toBe('open')
})

test('five wrong codes kill an invitation for ever, also for the right one', async () => {
  const { tokenHash, codeHash } = await invite()
  for (const left of [4, 3, 2, 1])
    expect(await tryCode(tokenHash, `${left}`)).toEqual({ status: 'wrong', triesLeft: left })
  expect((await look(tokenHash)).status).toBe('open')
  expect((await accept({ tokenHash, codeHash: 'fifth' }, 'guesser')).status).toBe('dead')
  expect(await guess(tokenHash, codeHash)).toBe('dead')
  expect((await accept({ tokenHash, codeHash }, 'late')).status).toBe('dead')
  expect(await look(tokenHash)).toEqual({ status: 'dead', holder: null })
})

test('twenty guesses at the same moment are five', async () => {
  const { tokenHash } = await invite()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => guess(tokenHash, `${nth}`)))
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(4)
  expect(answers.filter((answer) => answer === 'dead')).toHaveLength(16)
  const [row] = await owner.select().from(invitations).where(eq(invitations.tokenHash, tokenHash))
  expect(row?.attempts).toBe(5)
})

test('two who accept at the same moment are one', async () => {
  const invited = await invite()
  const answers = await Promise.all([accept(invited, 'first.one'), accept(invited, 'second.one')])
  expect(answers.map(({ status }) => status).sort()).toEqual(['open', 'used'])
})

test('an invitation is good for fourteen days', async () => {
  const invited = await invite()
  const [row] = await owner.select().from(invitations).where(eq(invitations.tokenHash, invited.tokenHash))
  expect(Number(row?.expiresAt) - Number(row?.createdAt)).toBe(14 * 86_400_000)
  const old = await invite(new Date(Date.now() - 1000))
  expect(await look(old.tokenHash)).toEqual({ status: 'expired', holder: null })
  expect(await guess(old.tokenHash, 'right')).toBe('expired')
})

test('a grant that is taken back takes its invitation with it', async () => {
  const invited = await invite()
  await owner.update(grants).set({ endedAt: new Date() }).where(eq(grants.id, invited.grantId))
  expect((await look(invited.tokenHash)).status).toBe('ended')
  expect((await accept(invited, 'too.late')).status).toBe('ended')
})

test('a new invitation to the same grant makes the old one dead', async () => {
  const old = await invite()
  const renewed = await makeInvitation(owner, old.grantId)
  expect((await look(old.tokenHash)).status).toBe('dead')
  expect((await look(renewed.tokenHash)).status).toBe('open')
})

test('an unknown link is as dead as a spent one', async () => {
  expect(await look('no such link')).toEqual({ status: 'dead', holder: null })
  expect(await guess('no such link', 'right')).toBe('dead')
  expect((await accept({ tokenHash: 'no such link', codeHash: 'right' }, 'nobody')).status).toBe('dead')
})

test('a unit invites to grants it knows, for fourteen days at most, and cannot read a code', async () => {
  const grantId = await makeGrant(owner, ward, { personId })
  const insert = (seat: typeof ward, row: Partial<typeof invitations.$inferInsert> = {}) =>
    asUnit(seat, (tx) =>
      tx.insert(invitations).values({ grantId, tokenHash: crypto.randomUUID(), codeHash: 'c', ...row }),
    ).then(
      () => 'done',
      (error) => error.code,
    )
  expect(await insert(ward)).toBe('done')
  expect(await insert(region.otherWard)).toBe('42501')
  expect(await insert(ward, { expiresAt: new Date(Date.now() + 15 * 86_400_000) })).toBe('42501')
  expect(await insert(ward, { attempts: -100 })).toBe('42501')
  expect(await asUnit(ward, (tx) => tx.select().from(invitations)).catch((error) => error.code)).toBe('42501')
})

test('a session is on the side of one grant of the user’s, or at one workplace, never both', async () => {
  const { userId, grantId } = await makeGuest(owner, ward, { personId })
  const end = new Date(Date.now() + 3_600_000)
  await withoutIdentity((tx) => createSession(tx, { hash: 's', userId, expiresAt: end, absoluteExpiresAt: end }))
  const choose = (id: string) => withoutIdentity((tx) => chooseGrant(tx, 's', id))
  const other = await makeGuest(owner, ward, { personId })
  expect([await choose(other.grantId), await choose(grantId)]).toEqual([false, true])
  const session = () => withoutIdentity((tx) => sessionByHash(tx, 's'))
  expect(await session()).toMatchObject({ grantId, assignment: null })
  expect(await withoutIdentity((tx) => chooseAssignment(tx, 's', ward.assignmentId))).toBe(false)
  await owner.update(grants).set({ until: '2020-12-31' }).where(eq(grants.id, grantId))
  expect((await session())?.grantId).toBeNull()
  expect(await choose(grantId)).toBe(false)
})
