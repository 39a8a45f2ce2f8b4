import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { organisations, people, processes, processParties, seen, units } from '#db/schema/index.ts'
import type { DischargePolicy, DischargeState, RecordedDischargeEvent } from '#machines/discharge/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { toInstant } from './instants.ts'
import type { Opening } from './mine-views.ts'
import type { PersonRow } from './person-head.ts'
import { dischargePolicyOf } from './policy.server.ts'
import { selectEntries } from './select-entries.server.ts'
import type { Instant } from './views.ts'

/** An event with the names of those who sent it. */
export type StoredEntry<Event = RecordedDischargeEvent> = {
  event: Event
  recordedAt: Instant
  sentBy: string | null
  userName: string | null
  /** Null for what the person's own side has sent. */
  unitName: string | null
}

/** A unit that is, or has been, in the case. */
export type CaseUnit = {
  id: string
  party: StaffParty
  isPresent: boolean
  name: string
  organisationName: string
  phone: string
  hours: string
  headName: string
  headPhone: string
  /** When the unit answers, or null for day and night. */
  opening: Opening | null
}

/** All that the views of one person are made from. */
export type LoadedPerson = {
  person: PersonRow
  processId: string
  state: DischargeState
  policy: DischargePolicy
  /** Newest first. */
  entries: readonly StoredEntry[]
  units: readonly CaseUnit[]
  seen: { version: number; at: Instant } | null
  earlier: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

/** The person's open case, or else the latest, as far as the reader's unit may see it; null when it may see none. */
export async function loadPerson(tx: Tx, actor: Actor, personId: string): Promise<LoadedPerson | null> {
  const [latest, ...others] = await selectCases(tx, actor, personId)
  if (!latest) return null
  const { person, process, seenVersion, seenAt } = latest
  const state = process.state as DischargeState
  const start = { regionId: process.regionId, startedAt: toInstant(process.startedAt) }
  return {
    person,
    processId: process.id,
    state,
    policy: await dischargePolicyOf(tx, start, state),
    entries: await selectEntries<RecordedDischargeEvent>(tx, process.id),
    units: await selectUnits(tx, process.id),
    seen: seenVersion !== null && seenAt ? { version: seenVersion, at: toInstant(seenAt) } : null,
    earlier: others.map(({ process: { id, startedAt, endedAt } }) => ({
      processId: id,
      startedAt: toInstant(startedAt),
      endedAt: toInstant(endedAt),
    })),
  }
}

const selectCases = (tx: Tx, actor: Actor, personId: string) =>
  tx
    .select({ person: people, process: processes, seenVersion: seen.version, seenAt: seen.at })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .leftJoin(seen, and(eq(seen.processId, processes.id), eq(seen.userId, actor.userId)))
    .where(and(eq(processes.personId, personId), eq(processes.kind, 'discharge')))
    .orderBy(sql`${processes.endedAt} is null desc`, desc(processes.startedAt))

async function selectUnits(tx: Tx, processId: string): Promise<CaseUnit[]> {
  const rows = await tx
    .select({
      id: units.id,
      party: processParties.party,
      until: processParties.until,
      name: units.name,
      organisationName: organisations.name,
      phone: units.phone,
      hours: units.hours,
      headName: units.headName,
      headPhone: units.headPhone,
      opening: units.opening,
    })
    .from(processParties)
    .innerJoin(units, eq(units.id, processParties.unitId))
    .innerJoin(organisations, eq(organisations.id, units.organisationId))
    .where(eq(processParties.processId, processId))
    .orderBy(processParties.since, units.name)
  return rows.map(({ until, party, ...unit }) => ({ ...unit, party: party as StaffParty, isPresent: until === null }))
}
