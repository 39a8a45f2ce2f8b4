import type { ProcessKind, StoredEvent, StoredState } from '#db/schema/index.ts'
import type { Deadline } from '#machines/deadline.ts'
import type { Party } from '#machines/parties.ts'
import type { Candidate, Refused, Touch } from '#machines/process.ts'
import type { Meeting } from '#machines/sip/index.ts'
import type { Actor } from '../actor.ts'
import type { RefusalCode } from '../outcome.ts'
import type { Day, Instant, Phase, ProcessEventType, Step } from '../view-parts.ts'

/** A unit whose case it is. Where the machine does not say as what, the unit's own party goes. */
export type UnitInCase = { unit: string; party: Party | null }

/** What is best done next in a case of any kind. */
export type NextStepOf = {
  party: Party
  unit: string | null
  event: ProcessEventType
  dueAt: Instant | null
  task?: Step['task']
  item?: string | null
  awaitedBy?: readonly string[]
}

/** A unit that an event's data name in a field, as what, and whether only a unit that is in the case will do. */
export type UnitNamed = { field: string; unit: string; party: Party | null; inCase: boolean }

/** What lists show of a case without reading its state. */
export type CaseRow = {
  status: string
  phase: Phase
  placeUnit: string | null
  estimatedOn: Day | null
  certainty: string | null
  endedAt: Instant | null
}

/** Which local agreement holds: that for the municipality and the form of care. */
export type Agreement = { municipalityCode: string | null; careForm: string | null }

/** What one event of a case asks another machine to begin: a plan, for this reason. */
export type PlanAsked = { reason: string; linkedBy: (data: unknown, planId: string) => unknown }

type Decided<State, Event> = { ok: true; event: Event; state: State } | Refused<RefusalCode>

/**
 * All that the domain asks of a machine, so that sending, projecting, replaying and the jobs are written once for
 * every kind of case. Its parts are methods, so that each kind can speak its own machine's types.
 */
export type Kind<
  State extends StoredState = StoredState,
  Event extends StoredEvent = StoredEvent,
  Policy extends { version: string } = { version: string },
> = {
  readonly name: ProcessKind
  readonly machineVersion: string

  begin(): State
  decide(state: State, candidate: Candidate, history?: readonly Event[]): Decided<State, Event>
  missedBy(state: State, candidate: Candidate, seenVersion: number): Touch | null
  replay(history: readonly Event[]): State
  sectionOf(event: Event): string
  /** The events to offer this actor as links: all that the machine would take, but what has just been said. */
  offered(state: State, actor: Actor): ProcessEventType[]

  /** The law's own values with a local agreement's laid over them. */
  withDefaults(agreed?: Readonly<Record<string, unknown>>): Policy
  /** Null where it follows the person's own municipality. */
  agreementOf(state: State): Agreement | null

  isOver(state: State): boolean
  rowOf(state: State): CaseRow
  /** Whose case it is by the state; `startedBy` where the state names nobody. */
  unitsIn(state: State, startedBy: string, at: Instant): UnitInCase[]
  nextSteps(state: State, policy: Policy, at: Instant): NextStepOf[]
  /** What is kept of clocks, and of moments at which the case is to be looked at anew. */
  clocks(state: State, policy: Policy, at: Instant): Deadline[]
  /** The clocks that have passed and of which the machine is still to be told. */
  unreported(state: State, policy: Policy, at: Instant): Deadline[]
  meetings(state: State): readonly Meeting[]
  deceasedOn(state: State): Day | null
  /** The plan that the event asks to be begun, or null. */
  planAskedBy(event: Event): PlanAsked | null

  /** The fields that say something happened later than it is told, or before the case began. */
  impossibleTimes(event: Event, startedAt: Instant): string[]
  unitsNamed(event: Event, before: State): UnitNamed[]
}
