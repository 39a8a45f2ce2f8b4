import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { peekActor, readUser, requireActor } from '#app/auth/actor.server.ts'
import { enterAcute } from '#app/auth/acute-entry.server.ts'
import { requireGuest } from '#app/auth/guest.server.ts'
import { lookAt, takeUp } from '#app/auth/invitation.server.ts'
import { localeOfRequest, saveLocale } from '#app/auth/locale.server.ts'
import { lucia } from '#app/auth/lucia.server.ts'
import { endSession, listAssignments, moveSession, readSession } from '#app/auth/session.server.ts'
import { hashOf } from '#app/auth/session-adapter.server.ts'
import { signIn } from '#app/auth/sign-in.server.ts'
import { hashesOf, makeSecrets } from '#app/domain/invite-secrets.server.ts'
import { invitations, people, sessions } from '#db/schema/index.ts'
import { password } from '#tests/factories/account.ts'
import { asking, context, cookieIn } from '#tests/factories/asking.ts'
import { makeGrant } from '#tests/factories/grants.ts'
import type { Scene } from './drive.ts'

const address = '192.0.2.7'
const now = () => new Date().toISOString()

/** Signing in and out, choosing a workplace, the language, and coming in by an invitation. */
export async function driveAccounts(scene: Scene): Promise<void> {
  const { region, userName: name, doing } = scene
  await doing('a wrong password', () => signIn({ name, password: 'fel', address }, now()))
  const cookie = cookieIn(await doing('signing in', () => signIn({ name, password, address }, now())))
  await doing('a request', () => requireActor(asking(cookie, '/att-gora'), context()))
  await doing('a request that does not count as use', () => peekActor(asking(cookie)))
  await doing('the header', () => readUser(asking(cookie), context()))
  await doing('the assignments', () => listAssignments(region.ward.userId))
  const signedIn = await readSession(asking(cookie), context())
  if (!signedIn) throw new Error('not signed in')
  await doing('the language', () => localeOfRequest(asking(cookie), context()))
  await doing('a session that is half over', () => extend(scene, cookie))
  await doing('choosing a language', () => saveLocale(signedIn, 'sv'))
  await doing('changing workplace', () => moveSession(signedIn, { assignmentId: region.ward.assignmentId }))
  await doing('signing out everywhere', () => endSession(signedIn, true))
  await doing('signing out', () => endSession(signedIn, false))
  await doing('a wrong acute code', () => enterAcute({ code: 'fel', reader, address, now: now() }))
  await doing('forgetting ended sessions', () => lucia.deleteExpiredSessions())
  await driveInvitation(scene)
}

/** Past half of its time a session is made to last longer by use. */
async function extend({ owner }: Scene, cookie: string): Promise<void> {
  const soon = new Date(Date.now() + 3_600_000)
  await owner
    .update(sessions)
    .set({ expiresAt: soon })
    .where(eq(sessions.id, hashOf(cookie)))
  await readSession(asking(cookie), context())
}

const reader = { name: 'Ambulans', workplace: 'Norr', reason: 'Larm' }

async function driveInvitation({ owner, region, userName, doing }: Scene): Promise<void> {
  const [someone] = await owner.select({ id: people.id }).from(people).limit(1)
  const personId = someone?.id ?? ''
  const grantId = await makeGrant(owner, region.ward, { personId, items: ['date'] })
  const secrets = makeSecrets()
  await owner.insert(invitations).values({ grantId, ...hashesOf(secrets) })
  await doing('looking at an invitation', () => lookAt(secrets.token))
  const wrong = { ...secrets, code: '00000000' }
  const taker = {
    as: 'new',
    userName: `ny.${randomUUID()}`,
    password: 'tio tecken minst',
    name: 'Karin',
    phone: '',
  } as const
  const taken = { as: 'new', userName, password: 'tio tecken minst', name: 'Karin', phone: '' } as const
  await doing('a taken name', () => takeUp({ secrets, taker: taken, address, now: now() }))
  await doing('a wrong code', () => takeUp({ secrets: wrong, taker, address, now: now() }))
  const outcome = await doing('taking up an invitation', () => takeUp({ secrets, taker, address, now: now() }))
  const cookie = cookieIn(outcome)
  const attempt = { name: taker.userName, password: taker.password, address }
  await doing('signing in as a guest', () => signIn(attempt, now()))
  await doing('a guest’s request', () => requireGuest(asking(cookie), context()))
  await doing('a guest’s header', () => readUser(asking(cookie), context()))
  const signedIn = await readSession(asking(cookie), context())
  if (signedIn) await doing('a guest’s language', () => saveLocale(signedIn, 'en'))
  if (signedIn) await doing('choosing whose side', () => moveSession(signedIn, { grantId }))
}
