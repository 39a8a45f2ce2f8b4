import { asUnit } from '#db/client.server.ts'
import type { NewPerson } from '#db/open-process.server.ts'
import { type Actor, senderOf } from './actor.ts'
import { beginPlan, findOpenPlan } from './begin-plan.server.ts'
import { findPerson } from './find-case.server.ts'
import { notFound } from './outcome.ts'
import { findStarted, lockIdentifier, type StartOutcome } from './start-case.server.ts'
import type { Instant } from './views.ts'

export type StartSipRequest = {
  /** Someone the unit knows, by id, or else by an identifier. */
  person: { id: string } | NewPerson
  /** The data of `sip.proposed`. */
  proposal: unknown
  key: string
  at: Instant
}
export type StartSipOutcome = StartOutcome | typeof notFound

/**
 * Proposes a plan for a person, and so begins it. One that is open in the sender's sight is not begun again; the same
 * key gives the same plan.
 */
export const startSip = (actor: Actor, { person, proposal, key, at }: StartSipRequest): Promise<StartSipOutcome> =>
  asUnit(actor, async (tx) => {
    const known = 'id' in person ? await findPerson(tx, person.id) : person
    if (!known) return notFound
    await lockIdentifier(tx, known)
    const started = await findStarted(tx, actor.userId, key)
    if (started) return started
    const open = await findOpenPlan(tx, known)
    if (open) return { ok: false, reason: 'alreadyOpen', personId: open.personId }
    const { regionId, unitId: startedByUnit } = actor
    return beginPlan(tx, { by: senderOf(actor), regionId, startedByUnit, person: known, proposal, key, at })
  })
