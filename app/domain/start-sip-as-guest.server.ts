import { eq } from 'drizzle-orm'
import { asSystem, type Tx } from '#db/client.server.ts'
import type { openProcess } from '#db/open-process.server.ts'
import { processes, units } from '#db/schema/index.ts'
import { type DischargeState, dutyHolder } from '#machines/discharge/index.ts'
import { beginPlan, findOpenPlan } from './begin-plan.server.ts'
import { findPerson } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { isTheirs, latestFirst } from './latest-case.server.ts'
import { type LockedGrant, lockGrant } from './lock-grant.server.ts'
import type { Guest } from './mine-views.ts'
import { notFound } from './outcome.ts'
import { findStarted, lockIdentifier } from './start-case.server.ts'
import type { StartSipOutcome } from './start-sip.server.ts'
import type { Instant } from './views.ts'

export type GuestProposal = { reason: string; key: string; at: Instant }

/**
 * The person or a relative asks for a plan. It comes to the unit that coordinates the latest stay in hospital, or else
 * to the one that let them in. One that is under way is not begun again; the same key gives the same plan. A relative who
 * does not see the plan is not told whether there is one.
 */
export const startSipAsGuest = (guest: Guest, { reason, key, at }: GuestProposal): Promise<StartSipOutcome> =>
  asSystem(async (tx) => {
    const grant = await lockGrant(tx, guest, at)
    const person = grant && maySeePlan(grant) && (await findPerson(tx, grant.personId))
    if (!person) return notFound
    await lockIdentifier(tx, person)
    const started = await findStarted(tx, guest.userId, key)
    if (started) return started
    const open = await findOpenPlan(tx, person)
    if (open) return { ok: false, reason: 'alreadyOpen', personId: open.personId }
    const askedOf = await findUnitToAsk(tx, grant)
    if (!askedOf) return notFound
    const by = { party: grant.holder, unit: grant.id, user: guest.userId }
    const asked = { by, regionId: grant.regionId, startedByUnit: askedOf.unit, person, key, at }
    return beginPlan(tx, { ...asked, proposal: { reason, askedOf }, open: openFor(grant.regionId, askedOf.unit) })
  })

const maySeePlan = ({ holder, items }: LockedGrant) => holder === 'person' || items.includes('plan')

/** Whoever holds the duty to coordinate the person's latest stay, and after its end whoever held it last. */
async function findUnitToAsk(tx: Tx, { personId, grantedUnit }: { personId: string; grantedUnit: string }) {
  const [stay] = await tx
    .select({ state: processes.state })
    .from(processes)
    .where(isTheirs(personId, 'discharge'))
    .orderBy(latestFirst)
    .limit(1)
  const facts = (stay?.state as DischargeState | undefined)?.facts
  const unitId = (facts && dutyHolder({ ...facts, end: null })?.unit) ?? grantedUnit
  const [unit] = await tx.select({ unit: units.id, party: units.party }).from(units).where(eq(units.id, unitId))
  return unit ?? null
}

/** Opens the case with the unit that was asked, where there is no unit of the sender's. */
const openFor =
  (regionId: string, startedByUnit: string): typeof openProcess =>
  async (tx, person, { startedAt, ...process }) => {
    if (!('id' in person)) throw new Error('The person’s own side is always known.')
    const row = { ...process, personId: person.id, regionId, startedByUnit, startedAt: toMoment(startedAt) }
    const [opened] = await tx.insert(processes).values(row).returning({ processId: processes.id })
    if (!opened) throw new Error('The plan was not opened.')
    return { ...opened, personId: person.id, isNewPerson: false }
  }
