import { and, eq } from 'drizzle-orm'
import { asSystem, asUnit, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { toMoment } from './instants.ts'
import type { Guest } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** An official paper: of which version, in which form and language, and the SHA-256 of its bytes. */
export type OfficialPaper = { processId: string; version: number; variant: string; sha256: string }

/** Keeps the hash of a paper made for the first time. Answers the hash of the first one of that version and form. */
export const keepPaper = (actor: Actor, paper: OfficialPaper, now: Instant): Promise<string | null> =>
  asUnit(actor, (tx) => keep(tx, paper, actor.userId, now))

/** The same for a paper that the person's own side has printed. */
export const keepPaperOfGuest = (guest: Guest, paper: OfficialPaper, now: Instant): Promise<string | null> =>
  asSystem((tx) => keep(tx, paper, guest.userId, now))

async function keep(tx: Tx, paper: OfficialPaper, madeBy: string, now: Instant): Promise<string | null> {
  const { processId, version, variant } = paper
  await tx
    .insert(documents)
    .values({ ...paper, madeBy, madeAt: toMoment(now) })
    .onConflictDoNothing()
  const isSame = and(eq(documents.processId, processId), eq(documents.version, version), eq(documents.variant, variant))
  const [kept] = await tx.select({ sha256: documents.sha256 }).from(documents).where(isSame)
  return kept?.sha256 ?? null
}
