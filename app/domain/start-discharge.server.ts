import { and, eq, sql } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { type NewPerson, openProcess } from '#db/open-process.server.ts'
import { processes } from '#db/schema/index.ts'
import { begin, type DischargeState, decide, machineVersion } from '#machines/discharge/index.ts'
import type { Candidate } from '#machines/process.ts'
import type { Actor } from './actor.ts'
import { findEarlier, linkReadmission } from './earlier-stays.server.ts'
import { findSubmission } from './find-case.server.ts'
import { impossibleTimes } from './happened.ts'
import { type Refusal, refused } from './outcome.ts'
import { phaseOf } from './phase.ts'
import { policyFor } from './policy.server.ts'
import { record } from './record.server.ts'
import type { Instant, Protection } from './views.ts'

export type StartRequest = {
  person: NewPerson
  /** The data of `admission.registered`. */
  admission: unknown
  key: string
  at: Instant
}

export type StartOutcome =
  | { ok: true; personId: string; processId: string }
  | { ok: false; reason: 'alreadyOpen'; personId: string }
  | Refusal

/**
 * Starts the discharge of a person who has been admitted to the sender's ward. A person known by the identifier is
 * taken as known. Refuses a second open stay at the same unit; the same key again gives the same case.
 */
export const startDischarge = (actor: Actor, request: StartRequest): Promise<StartOutcome> =>
  asUnit(actor, async (tx) => {
    await lockIdentifier(tx, request.person)
    const started = await findStarted(tx, actor, request.key)
    if (started) return started
    const { open, readmissionOf } = await findEarlier(tx, actor, request.person, request.at)
    if (open) return { ok: false, reason: 'alreadyOpen', personId: open.personId }
    return decideAndOpen(tx, actor, request, readmissionOf)
  })

/** Two colleagues who start the same person's case at once do it one after the other. */
const lockIdentifier = (tx: Tx, { identifierType, identifierDomain = '', identifierValue }: NewPerson) =>
  tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${identifierType}:${identifierDomain}:${identifierValue}`}, 0))`,
  )

async function findStarted(tx: Tx, actor: Actor, key: string): Promise<StartOutcome | null> {
  const submission = await findSubmission(tx, actor.userId, key)
  if (!submission) return null
  const { processId, version } = submission
  const [found] = await tx
    .select({ personId: processes.personId })
    .from(processes)
    .where(and(eq(processes.id, processId), sql`${version} = 1`))
  return found ? { ok: true, personId: found.personId, processId } : refused('MALFORMED', ['key'])
}

async function decideAndOpen(
  tx: Tx,
  actor: Actor,
  { person, admission, key, at }: StartRequest,
  readmissionOf: string | null,
): Promise<StartOutcome> {
  const by = { party: actor.party, unit: actor.unitId, user: actor.userId }
  const data = { ...(admission as object), ...(readmissionOf ? { readmissionOf } : {}) }
  const candidate: Candidate = { type: 'admission.registered', at, by, data }
  const decision = decide(begin(), candidate)
  if (!decision.ok) return refused(decision.code, decision.details)
  const { event, state } = decision
  const { admittedAt } = state.facts.admission ?? { admittedAt: at }
  const wrong = impossibleTimes(event, admittedAt)
  if (wrong.length > 0) return refused('MALFORMED', wrong)

  const { processId, personId } = await open(tx, actor, person, state, admittedAt)
  const opened = { id: processId, personId, regionId: actor.regionId, startedByUnit: actor.unitId }
  await record(tx, { ...opened, startedAt: admittedAt, state: begin() }, event, state, { userId: actor.userId, key })
  if (readmissionOf) await linkReadmission(tx, readmissionOf, processId)
  return { ok: true, personId, processId }
}

async function open(tx: Tx, { regionId }: Actor, person: NewPerson, state: DischargeState, startedAt: Instant) {
  const { registeredMunicipality = '', careForm = '' } = state.facts.admission ?? {}
  const policy = await policyFor(tx, { regionId, municipalityCode: registeredMunicipality, careForm, startedAt })
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
