import { type AcuteAnswer, openAcuteCard } from '#app/domain/acute-card.server.ts'
import type { AcuteReader } from '#db/acute.server.ts'
import { withoutIdentity } from '#db/client.server.ts'
import { endOfWait } from './sign-in.server.ts'
import { mayTryFrom, recordFailure } from './throttle.server.ts'

export type AcuteOutcome = AcuteAnswer | { ok: false; reason: 'throttled'; until: string }

type Attempt = { code: string; reader: AcuteReader; address: string; now: string }

/** Opens a card by its code, for someone who need not be signed in. Wrong codes count against the address, as at sign-in. */
export async function enterAcute({ code, reader, address, now }: Attempt): Promise<AcuteOutcome> {
  const isLet = await withoutIdentity((tx) => mayTryFrom(tx, address, now))
  if (!isLet) return { ok: false, reason: 'throttled', until: endOfWait(now) }
  const answer = await openAcuteCard(code, reader, now)
  if (!answer.ok && answer.reason === 'unknown') await withoutIdentity((tx) => recordFailure(tx, { address }))
  return answer
}
