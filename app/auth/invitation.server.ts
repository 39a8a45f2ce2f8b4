import { hashesOf, hashOfToken, type Secrets } from '#app/domain/invite-secrets.server.ts'
import { withoutIdentity } from '#db/client.server.ts'
import { acceptInvitation, type InvitationStatus, lookAtInvitation, tryInvitation } from '#db/invitations.server.ts'
import { cookieFor } from './lucia.server.ts'
import { hashPassword } from './password.server.ts'
import { moveSession, type SignedIn } from './session.server.ts'
import { endOfWait, openSession, recognise } from './sign-in.server.ts'
import { mayTryFrom, recordFailure } from './throttle.server.ts'

/** Why an invitation opens nothing any more. An unknown one is as dead as one that was guessed at. */
export type Closed = Exclude<InvitationStatus, 'open'>

/** How the invitation of a link stands. It tells neither whom nor what it is about. */
export const lookAt = async (token: string): Promise<InvitationStatus> =>
  (await withoutIdentity((tx) => lookAtInvitation(tx, hashOfToken(token)))).status

type Throttled = { ok: false; reason: 'throttled'; until: string }
type WrongCode = { ok: false; reason: 'wrongCode'; triesLeft: number }
export type CodeOutcome = { ok: true } | WrongCode | Throttled | { ok: false; reason: 'closed'; status: Closed }

/** Tries a code for a link. Wrong ones count against the invitation, which dies of the fifth, and against the address. */
export async function tryCode(secrets: Secrets, address: string, now: string): Promise<CodeOutcome> {
  return withoutIdentity(async (tx) => {
    if (!(await mayTryFrom(tx, address, now))) return { ok: false, reason: 'throttled', until: endOfWait(now) }
    const { tokenHash, codeHash } = hashesOf(secrets)
    const { status, triesLeft } = await tryInvitation(tx, tokenHash, codeHash)
    if (status === 'open') return { ok: true }
    if (status === 'wrong' || status === 'dead') await recordFailure(tx, { address })
    return status === 'wrong' ? { ok: false, reason: 'wrongCode', triesLeft } : { ok: false, reason: 'closed', status }
  })
}

/** Who takes up an invitation: whoever is signed in, somebody with an account, or somebody new. */
export type Taker =
  | { as: 'signedIn'; signedIn: SignedIn }
  | { as: 'account'; userName: string; password: string }
  | { as: 'new'; userName: string; password: string; name: string; phone: string }

export type TakeUpOutcome =
  | { ok: true; cookie: string }
  | { ok: false; reason: 'nameTaken' }
  | { ok: false; reason: 'wrongPassword' }
  | Exclude<CodeOutcome, { ok: true }>

type Attempt = { secrets: Secrets; taker: Taker; address: string; now: string }

/**
 * Opens what the invitation is to, for a taker who has the right code, in a session under a new id. The code is tried
 * before any password, so that nobody guesses at accounts through a link that is not theirs.
 */
export async function takeUp({ secrets, taker, address, now }: Attempt): Promise<TakeUpOutcome> {
  const tried = await tryCode(secrets, address, now)
  if (!tried.ok) return tried
  if (taker.as === 'signedIn') return accept(secrets, { userId: taker.signedIn.user.id }, taker.signedIn)
  if (taker.as === 'new') {
    const { userName, name, phone } = taker
    return accept(secrets, { userName, name, phone, passwordHash: await hashPassword(taker.password) })
  }
  const known = await recognise({ name: taker.userName, password: taker.password, address }, now)
  if (known.ok) return accept(secrets, { userId: known.userId })
  return known.reason === 'wrong' ? { ok: false, reason: 'wrongPassword' } : known
}

type Account = { userId: string } | { userName: string; passwordHash: string; name: string; phone: string }

async function accept(secrets: Secrets, account: Account, signedIn?: SignedIn): Promise<TakeUpOutcome> {
  const accepted = await withoutIdentity((tx) => acceptInvitation(tx, { ...hashesOf(secrets), ...account }))
  if (accepted.status === 'nameTaken') return { ok: false, reason: 'nameTaken' }
  if (accepted.status === 'wrong') return { ok: false, reason: 'wrongCode', triesLeft: accepted.triesLeft }
  if (accepted.status !== 'open') return { ok: false, reason: 'closed', status: accepted.status }

  const { userId, grantId } = accepted
  const moved = signedIn && (await moveSession(signedIn, { grantId }))
  return { ok: true, cookie: moved ?? cookieFor(await openSession(userId, { grantId })) }
}
