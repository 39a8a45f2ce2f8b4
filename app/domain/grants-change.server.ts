import { and, eq, isNull } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { grants } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { type GrantRow, type GrantWish, isWidened } from './grants.ts'
import { type LetInRefusal, objection, objectionToOwn } from './grants-objection.server.ts'
import { findSubject, type Subject } from './grants-subject.server.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { grantItems } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** `form` is how the person said so; null when nobody has written that down. */
export type GrantChange = Pick<GrantWish, 'items' | 'until'> & { form: GrantWish['form'] | null }

/** `gone`: there is no such access, or it is over already. `unsaid`: it would be wider, without the person's word. */
export type ChangeOutcome = { ok: true } | { ok: false; reason: 'gone' | 'unsaid' | LetInRefusal }

const gone = { ok: false, reason: 'gone' } as const

const oneInForce = (personId: string, grantId: string) =>
  and(eq(grants.id, grantId), eq(grants.personId, personId), isNull(grants.endedAt))

/** Ends somebody's access: their next click is refused. False when there is no such access, or it is over already. */
export async function endGrant(actor: Actor, personId: string, grantId: string, now: Instant): Promise<boolean> {
  if (!isUuid(personId) || !isUuid(grantId)) return false
  return asUnit(actor, async (tx) => {
    const ended = await tx
      .update(grants)
      .set({ endedAt: toMoment(now), endedBy: actor.userId })
      .where(oneInForce(personId, grantId))
      .returning({ id: grants.id })
    return ended.length > 0
  })
}

/**
 * Changes what somebody may see and until when, from their next click on. The person always sees all of their own. To
 * narrow it takes nothing; to widen it takes the person's word anew, as when letting in, and the same speaks against it.
 */
export async function changeGrant(
  actor: Actor,
  personId: string,
  grantId: string,
  wish: GrantChange,
  now: Instant,
): Promise<ChangeOutcome> {
  if (!isUuid(personId) || !isUuid(grantId)) return gone
  return asUnit(actor, async (tx) => {
    const [grant] = await tx.select().from(grants).where(oneInForce(personId, grantId)).for('update')
    const subject = grant && (await findSubject(tx, personId))
    if (!grant || !subject) return gone
    const items = grant.holder === 'person' ? [...grantItems] : [...wish.items]
    const change = { items, until: wish.until }
    const isWider = isWidened(grant, change)
    const refusal = isWider ? await objectionTo(tx, subject, grant, now) : null
    if (refusal) return { ok: false, reason: refusal }
    if (isWider && !wish.form) return { ok: false, reason: 'unsaid' }
    const record = isWider && wish.form ? recordOf(actor, wish.form, now) : {}
    await tx
      .update(grants)
      .set({ ...change, ...record })
      .where(oneInForce(personId, grantId))
    return { ok: true }
  })
}

async function objectionTo(tx: Tx, subject: Subject, { id, personId, holder, holderName }: GrantRow, now: Instant) {
  const found = objection(subject, { holder, name: holderName })
  return found ?? (await objectionToOwn(tx, personId, { holder, key: id }, now))
}

/** The person's word, and who wrote it down: it takes the place of the earlier. */
const recordOf = (actor: Actor, form: GrantWish['form'], now: Instant) => ({
  form,
  grantedAt: toMoment(now),
  grantedBy: actor.userId,
  grantedUnit: actor.unitId,
})
