import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { organisations, processParties, units } from '#db/schema/index.ts'
import { writtenOnce } from '#db/written-once.ts'
import type { DischargePolicy, DischargeState, RecordedDischargeEvent, StepTaken } from '#machines/discharge/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { type Course, courseOf } from './course.ts'
import { findLatest, type LatestCase } from './latest-case.server.ts'
import type { Opening } from './mine-views.ts'
import type { PersonRow } from './person-head.ts'
import { dischargePolicyOf } from './policy.server.ts'
import { loadCourse } from './select-course.server.ts'
import { selectEntries } from './select-entries.server.ts'
import { type Names, selectNames } from './select-names.server.ts'
import type { Instant } from './views.ts'

type Reader = Pick<Actor, 'userId'>

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

/** A step in force, by name. */
export type Done = StepTaken & { userName: string | null }

/** All that the page about one person is made from. */
export type StayNow = {
  person: PersonRow
  processId: string
  state: DischargeState
  policy: DischargePolicy
  course: Course<RecordedDischargeEvent>
  /** When each sender last took each step in force; newest first. */
  done: readonly Done[]
  units: readonly CaseUnit[]
  seen: { version: number; at: Instant } | null
  earlier: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

/** The same with all that has happened, newest first. */
export type LoadedPerson = StayNow & { entries: readonly StoredEntry[] }

/** The person's open case, or else the latest, before what belongs to it has been read. */
export type FoundStay = Pick<StayNow, 'person' | 'processId' | 'state' | 'seen' | 'earlier'> & {
  regionId: string
  startedAt: Instant
}

/** The person's open case, or else the latest, as far as the reader's unit may see it; null when it may see none. */
export async function findStay(tx: Tx, { userId }: Reader, personId: string): Promise<FoundStay | null> {
  const found = await findLatest(tx, userId, personId, 'discharge')
  return found && toStay(found)
}

/** A case that was found, as the discharge that it is. */
export const toStay = ({ others, state, ...stay }: LatestCase): FoundStay => ({
  ...stay,
  state: state as DischargeState,
  earlier: others,
})

/** What the page about a case that was found is made from, at the instant; what it is judged by may have been asked for. */
export async function loadStay(
  tx: Tx,
  actor: Reader,
  found: FoundStay,
  now: Instant,
  judgedBy: Promise<DischargePolicy> = dischargePolicyOf(tx, found),
): Promise<StayNow> {
  const { regionId: _, startedAt: __, ...stay } = found
  const { processId, state } = stay
  const units = selectUnits(tx, processId)
  const [policy, { course, names }, caseUnits] = await Promise.all([
    judgedBy,
    loadCourse<RecordedDischargeEvent>(tx, actor, found, { now, units: () => units, alsoNamed: takersIn(state) }),
    units,
  ])
  return { ...stay, policy, course, done: doneIn(state, names), units: caseUnits }
}

/** The person's open case, or else the latest, with all that has happened in it; null when the reader may see none. */
export async function loadPerson(tx: Tx, actor: Reader, personId: string): Promise<LoadedPerson | null> {
  const found = await findStay(tx, actor, personId)
  if (!found) return null
  const { regionId: _, startedAt: __, ...stay } = found
  const [policy, entries, names, caseUnits] = await Promise.all([
    dischargePolicyOf(tx, found),
    selectEntries<RecordedDischargeEvent>(tx, found),
    selectNames(tx, takersIn(stay.state)),
    selectUnits(tx, stay.processId),
  ])
  const course = courseOf(entries, { seen: stay.seen, actor })
  return { ...stay, policy, entries, course, done: doneIn(stay.state, names), units: caseUnits }
}

const takersIn = ({ facts: { taken } }: DischargeState) => taken.map(({ by }) => by.user ?? null)

/** The steps in force with the names of those who took them, newest first. */
const doneIn = ({ facts: { taken } }: DischargeState, names: Names): Done[] =>
  taken.map((step) => ({ ...step, userName: names.get(step.by.user ?? null) ?? null })).reverse()

const unitsOf = writtenOnce((writer) =>
  writer
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
    .where(eq(processParties.processId, sql.placeholder('processId')))
    .orderBy(processParties.since, units.name),
)

async function selectUnits(tx: Tx, processId: string): Promise<CaseUnit[]> {
  const rows = await unitsOf(tx, { processId })
  return rows.map(({ until, party, ...unit }) => ({ ...unit, party: party as StaffParty, isPresent: until === null }))
}
