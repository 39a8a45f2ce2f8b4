import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type Identifier, type NewPerson, openProcess } from '#db/open-process.server.ts'
import { people, processes, processLinks } from '#db/schema/index.ts'
import { begin, decide, machineVersion, type SipEventOf, type SipRecorded, type SipState } from '#machines/sip/index.ts'
import type { SignedIn } from './actor.ts'
import { findPerson } from './find-case.server.ts'
import { isUuid } from './ids.ts'
import { sipKind } from './kinds/index.ts'
import { refused } from './outcome.ts'
import { planPolicyOf } from './policy.server.ts'
import { record } from './record.server.ts'
import type { StartOutcome } from './start-case.server.ts'
import { unknownUnits } from './units-named.server.ts'
import type { Instant } from './views.ts'

const selectCase = (tx: Tx, { identifierType, identifierValue, identifierDomain = '' }: Identifier, which?: SQL) =>
  tx
    .select({ personId: processes.personId, processId: processes.id })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .where(
      and(
        eq(people.identifierType, identifierType),
        eq(people.identifierValue, identifierValue),
        eq(people.identifierDomain, identifierDomain),
        which,
      ),
    )

/** The person's plan that is under way, as far as the caller may see. */
export async function findOpenPlan(tx: Tx, person: Identifier) {
  const [open] = await selectCase(tx, person, and(eq(processes.kind, 'sip'), isNull(processes.endedAt)))
  return open ?? null
}

async function isStayOf(tx: Tx, person: Identifier, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const stays = await selectCase(tx, person, and(eq(processes.kind, 'discharge'), eq(processes.id, id)))
  return stays.length > 0
}

export type Beginning = {
  by: SignedIn
  regionId: string
  /** The unit that the plan first is with. */
  startedByUnit: string
  person: typeof people.$inferSelect | NewPerson
  proposal: unknown
  key: string
  at: Instant
  /** Opens the case: for the sender's unit, unless said otherwise. */
  open?: typeof openProcess
}

type Proposal = SipEventOf<'sip.proposed'>['data']

/**
 * Opens a plan with its proposal, linked to the stay that it comes from. The caller holds the person's lock and has
 * seen that none is open.
 */
export async function beginPlan(tx: Tx, beginning: Beginning): Promise<StartOutcome> {
  const { by, regionId, startedByUnit, person, key, at } = beginning
  if ('id' in person && person.deceasedOn) return refused('NOT_NOW')
  const decision = decide(begin(), { type: 'sip.proposed', at, by, data: beginning.proposal })
  if (!decision.ok) return refused(decision.code, decision.details)
  const { event, state } = decision
  const { dischargeProcess } = event.data as Proposal
  const fresh = { kind: 'sip', regionId, startedByUnit, startedAt: at, state: begin() } as const
  const wrong = await unknownUnits(tx, { ...fresh, id: null }, event)
  if (wrong.length > 0) return refused('MALFORMED', wrong)
  if (dischargeProcess && !(await isStayOf(tx, person, dischargeProcess)))
    return refused('MALFORMED', ['dischargeProcess'])

  const { processId, personId } = await openPlan(tx, beginning, state)
  const opened = { ...fresh, id: processId, personId, person: await findPerson(tx, personId) }
  await record(tx, opened, event as SipRecorded, state, { userId: by.user, key })
  if (dischargeProcess) await linkPlan(tx, dischargeProcess, processId)
  return { ok: true, personId, processId }
}

async function openPlan(tx: Tx, { regionId, person, at, open = openProcess }: Beginning, state: SipState) {
  const { version } = await planPolicyOf(tx, { regionId, startedAt: at }, person)
  const { phase, status } = sipKind.rowOf(state)
  return open(tx, 'id' in person ? { id: person.id } : person, {
    kind: 'sip',
    machineVersion,
    policyVersion: version,
    state: begin(),
    status,
    phase,
    startedAt: at,
  })
}

/** Says that the stay led to the plan. */
export async function linkPlan(tx: Tx, stayId: string, planId: string): Promise<void> {
  await tx
    .insert(processLinks)
    .values({ fromProcess: stayId, toProcess: planId, kind: 'dischargeSip' })
    .onConflictDoNothing()
}
