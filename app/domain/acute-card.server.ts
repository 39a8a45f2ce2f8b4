import { eq } from 'drizzle-orm'
import { type AcuteReader, acuteOpen } from '#db/acute.server.ts'
import { asSystem, type Tx, withoutIdentity } from '#db/client.server.ts'
import { acuteCodes, people } from '#db/schema/index.ts'
import { hashOfAcuteCode } from './acute-code.ts'
import type { AcuteCard } from './acute-views.ts'
import { callNow } from './contact-shown.ts'
import { contactsNow } from './contacts-now.ts'
import { toMoment } from './instants.ts'
import { toPersonHead } from './person-head.ts'
import { type SharedNow, selectSharedNow } from './select-shared.server.ts'
import type { Instant } from './view-parts.ts'

export type AcuteAnswer = { ok: true; card: AcuteCard } | { ok: false; reason: 'unknown' | 'expired' | 'revoked' }

/**
 * Opens the card that a code is for. The reader, by their own word, is logged by the same statement that takes the
 * code, so that no card is ever shown unlogged. Whoever calls slows wrong codes down.
 */
export async function openAcuteCard(code: string, reader: AcuteReader, now: Instant): Promise<AcuteAnswer> {
  const hash = hashOfAcuteCode(code)
  const personId = await withoutIdentity((tx) => acuteOpen(tx, hash, reader))
  return asSystem(async (tx) => {
    const found = await findCode(tx, hash)
    const card = personId && found ? await readCard(tx, found, now) : null
    return card ? { ok: true, card } : { ok: false, reason: whyClosed(found, now) }
  })
}

type Code = typeof acuteCodes.$inferSelect

async function findCode(tx: Tx, hash: string): Promise<Code | null> {
  const [found] = await tx.select().from(acuteCodes).where(eq(acuteCodes.codeHash, hash))
  return found ?? null
}

/** A code that once was right may be told from a wrong one: whoever holds it was given it. */
function whyClosed(found: Code | null, now: Instant): 'unknown' | 'expired' | 'revoked' {
  if (!found) return 'unknown'
  return !found.revokedAt && found.expiresAt <= toMoment(now) ? 'expired' : 'revoked'
}

/** The card to put on paper with a code that is open for this person; null when it is not. */
export async function readAcuteCard(personId: string, code: string, now: Instant) {
  return asSystem(async (tx) => {
    const found = await findCode(tx, hashOfAcuteCode(code))
    const isOpen = found?.personId === personId && !found.revokedAt && found.expiresAt > toMoment(now)
    const card = isOpen ? await readCard(tx, found, now) : null
    return card && found ? { card, expiresAt: found.expiresAt.toISOString() } : null
  })
}

/**
 * Read from what is shared with the person's side, so that what is protected or withdrawn is not in it. A unit's card
 * says no more than that unit may see itself: nobody comes to a plan by way of a card.
 */
async function readCard(tx: Tx, { personId, unitId }: Code, now: Instant): Promise<AcuteCard | null> {
  const [row] = await tx.select().from(people).where(eq(people.id, personId))
  if (!row) return null
  const { name, birthDate, identifier, protection, language, interpreter } = toPersonHead(
    row,
    row.protection,
    row.deceasedOn !== null,
    now,
  )
  const sharedNow = await selectSharedNow(tx, personId, { forAnyone: true, seenBy: unitId })
  const contacts = contactsNow(sharedNow)
  const first = contacts?.first ?? null
  return {
    person: { name, birthDate, number: identifier, protection, language, interpreter },
    callNow: callNow(first && { ...first, unitId: null }, now),
    first,
    team: contacts?.team ?? [],
    ...contentOf(sharedNow),
  }
}

function contentOf({ plan: found }: SharedNow): Pick<AcuteCard, 'matters' | 'decisions' | 'plan'> {
  const plan = found?.plan
  if (!plan) return { matters: null, decisions: [], plan: null }
  const agreed = plan.actions.filter(({ status }) => status === 'agreed')
  return {
    matters: plan.whatMatters?.text ?? null,
    decisions: agreed.map(({ text, who, unitName, when }) => ({ text, who, unitName, when })),
    plan: plan.planVersion > 0 ? { version: plan.planVersion, establishedAt: plan.establishedAt } : null,
  }
}
