import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { asSystem, asUnit, type Tx } from '#db/client.server.ts'
import { acuteCodes, users } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import { hashOfAcuteCode, newAcuteCode } from './acute-code.ts'
import type { AcuteCode, AcuteHours } from './acute-views.ts'
import { isUuid } from './ids.ts'
import { toInstant, toMoment } from './instants.ts'
import { lockGrant } from './lock-grant.server.ts'
import { logAccess } from './log-access.server.ts'
import type { Guest } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** The code is told once, here: only its hash is kept. */
export type NewAcuteCode = { code: string; expiresAt: Instant }

const hourMs = 3_600_000

/** Makes a code for the person's acute card. The caller has read the person as this unit. */
export async function makeAcuteCode(
  actor: Actor,
  personId: string,
  hours: AcuteHours,
  now: Instant,
): Promise<NewAcuteCode> {
  return asUnit(actor, async (tx) => {
    await logAccess(tx, actor, 'print', { personId })
    return insertCode(tx, { personId, madeBy: actor.userId, unitId: actor.unitId }, hours, now)
  })
}

/** The same by the person, and by nobody else of the person's side; null when the grant is over. */
export async function makeAcuteCodeAsGuest(
  guest: Guest,
  hours: AcuteHours,
  now: Instant,
): Promise<NewAcuteCode | null> {
  return asSystem(async (tx) => {
    const grant = await lockGrant(tx, guest, now)
    if (grant?.holder !== 'person') return null
    return insertCode(tx, { personId: grant.personId, madeBy: guest.userId, grantId: grant.id }, hours, now)
  })
}

type Made = { personId: string; madeBy: string } & ({ unitId: string } | { grantId: string })

async function insertCode(tx: Tx, made: Made, hours: AcuteHours, now: Instant): Promise<NewAcuteCode> {
  const code = newAcuteCode()
  const expiresAt = new Date(Date.parse(now) + Number(hours) * hourMs)
  await tx.insert(acuteCodes).values({ ...made, codeHash: hashOfAcuteCode(code), madeAt: toMoment(now), expiresAt })
  return { code, expiresAt: expiresAt.toISOString() }
}

/** The codes that open the person's card now, newest first, as far as the reader's unit may see them. */
export const listAcuteCodes = (actor: Actor, personId: string, now: Instant): Promise<AcuteCode[]> =>
  asUnit(actor, (tx) => selectCodes(tx, personId, actor.userId, now))

/** The same for the person; empty for anybody else of the person's side. */
export async function listAcuteCodesAsGuest(guest: Guest, now: Instant): Promise<AcuteCode[]> {
  return asSystem(async (tx) => {
    const grant = await lockGrant(tx, guest, now)
    return grant?.holder === 'person' ? selectCodes(tx, grant.personId, guest.userId, now) : []
  })
}

const isOpen = (personId: string, now: Instant) =>
  and(eq(acuteCodes.personId, personId), isNull(acuteCodes.revokedAt), gt(acuteCodes.expiresAt, toMoment(now)))

async function selectCodes(tx: Tx, personId: string, userId: string, now: Instant): Promise<AcuteCode[]> {
  const rows = await tx
    .select({ code: acuteCodes, name: users.name })
    .from(acuteCodes)
    .leftJoin(users, eq(users.id, acuteCodes.madeBy))
    .where(isOpen(personId, now))
    .orderBy(desc(acuteCodes.madeAt))
  return rows.map(({ code, name }) => ({
    id: code.id,
    madeAt: toInstant(code.madeAt),
    madeBy: name,
    expiresAt: toInstant(code.expiresAt),
    mine: code.madeBy === userId,
  }))
}

/** Takes a code back at once. One that is over already, or somebody else's person's, is left as it is. */
export const revokeAcuteCode = (actor: Actor, personId: string, id: string, now: Instant): Promise<void> =>
  asUnit(actor, (tx) => revoke(tx, personId, id, now))

/** The same by the person. */
export async function revokeAcuteCodeAsGuest(guest: Guest, id: string, now: Instant): Promise<void> {
  await asSystem(async (tx) => {
    const grant = await lockGrant(tx, guest, now)
    if (grant?.holder === 'person') await revoke(tx, grant.personId, id, now)
  })
}

async function revoke(tx: Tx, personId: string, id: string, now: Instant): Promise<void> {
  if (!isUuid(id)) return
  await tx
    .update(acuteCodes)
    .set({ revokedAt: toMoment(now) })
    .where(and(eq(acuteCodes.id, id), isOpen(personId, now)))
}
