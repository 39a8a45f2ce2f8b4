import { and, eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { grants, invitations } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import type { Actor } from './actor.ts'
import { type GrantWish, grantStatus } from './grants.ts'
import { type LetInRefusal, objection, objectionToOwn } from './grants-objection.server.ts'
import { findSubject, type Subject } from './grants-subject.server.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { hashesOf, makeSecrets, type Secrets } from './invite-secrets.server.ts'
import { logAccess } from './log-access.server.ts'
import { grantItems } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** `key` is the form's own: sent twice it lets nobody in twice. */
export type LetIn = GrantWish & { key: string }

export type LetInOutcome =
  | { ok: true; grantId: string; name: string; secrets: Secrets }
  | { ok: false; reason: 'notFound' | 'repeated' | LetInRefusal }

/**
 * Writes down that the person has said who may see what, and makes the link and the code that open it. Kinship lets
 * nobody in: without the form of the person's word there is no grant. Relatives of a protected person are refused.
 */
export async function letIn(actor: Actor, personId: string, wish: LetIn, now: Instant): Promise<LetInOutcome> {
  if (!isUuid(personId)) return { ok: false, reason: 'notFound' }
  return asUnit(actor, async (tx) => {
    const subject = await findSubject(tx, personId)
    if (!subject) return { ok: false, reason: 'notFound' }
    const refusal = objection(subject, wish) ?? (await objectionToOwn(tx, personId, wish, now))
    if (refusal) return { ok: false, reason: refusal }

    await logAccess(tx, actor, 'read', { personId })
    const name = await insertGrant(tx, actor, subject, wish, now)
    if (name === null) return { ok: false, reason: 'repeated' }
    return { ok: true, grantId: wish.key, name, secrets: await sendInvitation(tx, wish.key) }
  })
}

/** Answers the holder's name, or null when the form has made the grant before. */
async function insertGrant(tx: Tx, actor: Actor, { person }: Subject, wish: LetIn, now: Instant) {
  const { holder, key, name, relation, items, until, form } = wish
  const isOwn = holder === 'person'
  const made = await tx
    .insert(grants)
    .values({
      id: key,
      personId: person.id,
      regionId: person.regionId,
      holder,
      holderName: isOwn ? `${person.givenName} ${person.familyName}` : name,
      relation: isOwn ? null : relation,
      items: isOwn ? [...grantItems] : [...items],
      until,
      form,
      grantedAt: toMoment(now),
      grantedBy: actor.userId,
      grantedUnit: actor.unitId,
    })
    .onConflictDoNothing()
    .returning({ name: grants.holderName })
  return made[0]?.name ?? null
}

/** Makes the only link and code that open the grant from now on. */
async function sendInvitation(tx: Tx, grantId: string): Promise<Secrets> {
  const secrets = makeSecrets()
  await tx.insert(invitations).values({ grantId, ...hashesOf(secrets) })
  return secrets
}

export type InviteOutcome = { ok: true; name: string; secrets: Secrets } | { ok: false; reason: 'notFound' }

/** A new link and code for somebody who has not come in yet, and whom nothing speaks against since. The older are dead. */
export async function inviteAgain(
  actor: Actor,
  personId: string,
  grantId: string,
  now: Instant,
): Promise<InviteOutcome> {
  if (!isUuid(personId) || !isUuid(grantId)) return { ok: false, reason: 'notFound' }
  return asUnit(actor, async (tx) => {
    const [grant] = await tx
      .select()
      .from(grants)
      .where(and(eq(grants.id, grantId), eq(grants.personId, personId)))
    const subject = await findSubject(tx, personId)
    if (!grant || !subject || grantStatus(grant, localDate(now), subject.protection) !== 'invited')
      return { ok: false, reason: 'notFound' }
    if (objection(subject, { holder: grant.holder, name: grant.holderName })) return { ok: false, reason: 'notFound' }
    return { ok: true, name: grant.holderName, secrets: await sendInvitation(tx, grantId) }
  })
}
