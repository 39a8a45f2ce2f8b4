import type { DischargeEventType } from '#machines/discharge/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import type {
  Certainty,
  Clock,
  Day,
  HistoryEntry,
  Instant,
  Lane,
  PersonHead,
  Phase,
  Protection,
  Stage,
  Step,
  TeamMember,
} from './view-parts.ts'

export type * from './view-parts.ts'

export type WorkRow = {
  personId: string
  name: string
  birthDate: Day
  protection: Protection
  deceased: boolean
  interpreter: string | null
  place: string | null
  mine: Step | null
  waitsFor: Step | null
  phase: Phase
  estimatedOn: Day | null
  news: number
  holder: string | null
}

export type WorkGroup = 'overdue' | 'today' | 'later' | 'waiting'
export type WorkView = 'mine' | 'waiting' | 'unit' | 'untaken'

export type Worklist = {
  view: WorkView
  counts: Record<WorkView, number>
  groups: readonly { group: WorkGroup; rows: readonly WorkRow[] }[]
  /** Opaque key of the next page, or null on the last. */
  next: string | null
}

export type PersonFound = {
  personId: string
  name: string
  birthDate: Day
  identifier: string
  protection: Protection
  place: string | null
  phase: Phase | null
  estimatedOn: Day | null
}

export type PersonView = {
  person: PersonHead
  processId: string
  version: number
  status: 'underway' | 'interrupted' | 'closed'
  endReason: string | null
  phase: Phase
  stage: Stage
  place: { unitName: string; since: Instant } | null
  estimate: {
    on: Day
    certainty: Certainty
    before: Day | null
    changedAt: Instant
    toldAt: Instant | null
    reason: string | null
  } | null
  step: Step | null
  otherSteps: readonly Step[]
  waitsFor: readonly Step[]
  available: readonly DischargeEventType[]
  lanes: readonly Lane[]
  team: readonly TeamMember[]
  contact: { name: string; profession: string; phone: string; accepted: boolean; basis: string } | null
  information: readonly {
    item: string
    /** The question itself, when more than the item was asked. */
    note: string | null
    askedBy: string
    owedBy: string
    dueAt: Instant
    providedAt: Instant | null
    text: string | null
    times: number
  }[]
  told: readonly { what: string; at: Instant; how: string; toldBy: string }[]
  understanding: readonly { topic: string; result: string; at: Instant }[]
  gaps: readonly { code: string; unitName: string | null; at: Instant }[]
  clocks: readonly Clock[]
  payment: {
    status: 'notApplicable' | 'counting' | 'liable' | 'blocked' | 'settled'
    startsOn: Day | null
    chargeableDays: number
    blockedBy: readonly string[]
    amountSek: number | null
  }
  /** Names by unit id, of every unit that is or has been in the case. */
  unitNames: Readonly<Record<string, string>>
  news: readonly HistoryEntry[]
  /** The latest events, newest first. */
  history: readonly HistoryEntry[]
  lastVisit: Instant | null
  /** The reader's own last event, while it can still be taken back. */
  undo: { version: number; type: DischargeEventType; until: Instant } | null
  /** Earlier processes of the person that the reader may see. */
  earlier: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

/** A unit to choose. `known` when it is in the case now. */
export type UnitChoice = { id: string; name: string; party: StaffParty; organisationName: string; known: boolean }

/** What a step's form needs besides the person view. */
export type StepView = {
  view: PersonView
  event: DischargeEventType
  /** Units of the region that can be chosen, those in the case first. */
  units: readonly UnitChoice[]
  /** Values already known, ready to be confirmed: field name → value as posted by the form. */
  known: Readonly<Record<string, string | readonly string[]>>
  /** Names of the units that will see or get the event. */
  audience: readonly string[]
  now: Instant
}

/** A page of everything that has happened in the case, newest first. */
export type HistoryView = {
  person: PersonHead
  processId: string
  version: number
  unitNames: Readonly<Record<string, string>>
  entries: readonly HistoryEntry[]
  /** Opaque key of the next page, or null on the last. */
  next: string | null
}
