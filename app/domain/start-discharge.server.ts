import { asUnit, type Tx } from '#db/client.server.ts'
import { type NewPerson, openProcess } from '#db/open-process.server.ts'
import { begin, type DischargeState, decide, machineVersion } from '#machines/discharge/index.ts'
import type { Candidate } from '#machines/process.ts'
import { type Actor, senderOf } from './actor.ts'
import { findEarlier, linkReadmission } from './earlier-stays.server.ts'
import { findPerson } from './find-case.server.ts'
import { impossibleTimes } from './kinds/discharge-data.ts'
import { refused } from './outcome.ts'
import { phaseOf } from './phase.ts'
import { dischargePolicyOf } from './policy.server.ts'
import { record } from './record.server.ts'
import { findStarted, lockIdentifier, type StartOutcome } from './start-case.server.ts'
import type { Instant, Protection } from './views.ts'

export type { StartOutcome }

export type StartRequest = {
  person: NewPerson
  /** The data of `admission.registered`. */
  admission: unknown
  key: string
  at: Instant
}

/**
 * Starts the discharge of a person who has been admitted to the sender's ward. A person known by the identifier is
 * taken as known. Refuses a second open stay at the same unit; the same key again gives the same case.
 */
export const startDischarge = (actor: Actor, request: StartRequest): Promise<StartOutcome> =>
  asUnit(actor, async (tx) => {
    await lockIdentifier(tx, request.person)
    const started = await findStarted(tx, actor.userId, request.key)
    if (started) return started
    const { open, readmissionOf } = await findEarlier(tx, actor, request.person, request.at)
    if (open) return { ok: false, reason: 'alreadyOpen', personId: open.personId }
    return decideAndOpen(tx, actor, request, readmissionOf)
  })

async function decideAndOpen(
  tx: Tx,
  actor: Actor,
  { person, admission, key, at }: StartRequest,
  readmissionOf: string | null,
): Promise<StartOutcome> {
  const data = { ...(admission as object), ...(readmissionOf ? { readmissionOf } : {}) }
  const candidate: Candidate = { type: 'admission.registered', at, by: senderOf(actor), data }
  const decision = decide(begin(), candidate)
  if (!decision.ok) return refused(decision.code, decision.details)
  const { event, state } = decision
  const { admittedAt } = state.facts.admission ?? { admittedAt: at }
  const wrong = impossibleTimes(event, admittedAt)
  if (wrong.length > 0) return refused('MALFORMED', wrong)

  const { processId, personId } = await open(tx, actor, person, state, admittedAt)
  const subject = { id: processId, kind: 'discharge', personId, person: await findPerson(tx, personId) } as const
  const origin = { regionId: actor.regionId, startedByUnit: actor.unitId, startedAt: admittedAt }
  const found = { ...subject, ...origin, state: begin() }
  await record(tx, found, event, state, { userId: actor.userId, key })
  if (readmissionOf) await linkReadmission(tx, readmissionOf, processId)
  return { ok: true, personId, processId }
}

async function open(tx: Tx, { regionId }: Actor, person: NewPerson, state: DischargeState, startedAt: Instant) {
  const policy = await dischargePolicyOf(tx, { regionId, startedAt, state })
  const asProtected = { ...person, protection: stricter(person.protection, state) }
  return openProcess(tx, asProtected, {
    kind: 'discharge',
    machineVersion,
    policyVersion: policy.version,
    state: begin(),
    status: 'underway',
    phase: phaseOf(state),
    startedAt,
  })
}

/** What is known of the person's protection, or else what the ward says at admission. */
const stricter = (known: Protection = 'none', { facts }: DischargeState): Protection =>
  known === 'none' ? (facts.admission?.protection ?? 'none') : known
