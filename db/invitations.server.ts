import { sql } from 'drizzle-orm'
import type { Tx } from './client.server.ts'

/** How an invitation stands. An unknown one is `dead`: nobody learns by guessing which there are. */
export type InvitationStatus = 'open' | 'used' | 'expired' | 'dead' | 'ended'

/** How the invitation with this token hash stands, and whose it is while it is open. */
export async function lookAtInvitation(
  tx: Tx,
  tokenHash: string,
): Promise<{ status: InvitationStatus; holder: string | null }> {
  const [row] = await tx.execute<{ status: InvitationStatus; holder: string | null }>(
    sql`select status, holder from invitation_look(${tokenHash})`,
  )
  return row ?? { status: 'dead', holder: null }
}

export type Tried = { status: InvitationStatus | 'wrong'; triesLeft: number }

/** Tries a code. The fifth wrong one kills the invitation; the count stands only when the transaction does. */
export async function tryInvitation(tx: Tx, tokenHash: string, codeHash: string): Promise<Tried> {
  const [row] = await tx.execute<Tried>(
    sql`select status, tries_left as "triesLeft" from invitation_try(${tokenHash}, ${codeHash})`,
  )
  return row ?? { status: 'dead', triesLeft: 0 }
}

export type Acceptance = { tokenHash: string; codeHash: string } & (
  | { userId: string }
  | { userName: string; passwordHash: string; name: string; phone: string }
)

export type Accepted =
  | { status: 'open'; userId: string; grantId: string }
  | { status: Exclude<InvitationStatus, 'open'> | 'wrong' | 'nameTaken'; triesLeft: number }

/**
 * Uses the invitation: the grant becomes the signed-in user's, or that of an account made now. `open` means that it
 * was and that it worked. A wrong code counts as in `tryInvitation`.
 */
export async function acceptInvitation(tx: Tx, acceptance: Acceptance): Promise<Accepted> {
  const { tokenHash, codeHash } = acceptance
  const known = 'userId' in acceptance
  const account = known ? null : acceptance
  const [row] = await tx.execute<Accepted>(sql`
    select status, user_id as "userId", grant_id as "grantId", tries_left as "triesLeft"
    from invitation_accept(${tokenHash}, ${codeHash}, ${known ? acceptance.userId : null}, ${account?.userName ?? null},
      ${account?.passwordHash ?? null}, ${account?.name ?? null}, ${account?.phone ?? null})`)
  return row ?? { status: 'dead', triesLeft: 0 }
}
