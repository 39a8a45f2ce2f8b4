import type { DischargeEventType } from '#machines/discharge/index.ts'
import type { Party, StaffParty } from '#machines/parties.ts'
import type { ContactNow } from './contact-now.ts'
import type { ContactShown } from './contact-shown.ts'
import type { PlanSummary, PlanView } from './plan-views.ts'
import type {
  Certainty,
  Clock,
  Day,
  HistoryEntry,
  Instant,
  Lane,
  PersonHead,
  Phase,
  ProcessEventType,
  Protection,
  Stage,
  Step,
  TeamMember,
} from './view-parts.ts'

export type * from './view-parts.ts'

/** What a line of a list says of a step: a list has many, and each is sent twice. */
export type ListedStep = Pick<Step, 'event' | 'task' | 'item' | 'dueAt' | 'overdue'>

export type WorkRow = {
  processId: string
  /** A way home from hospital, or a plan. */
  kind: 'discharge' | 'sip'
  personId: string
  name: string
  birthDate: Day
  protection: Protection
  deceased: boolean
  interpreter: string | null
  place: string | null
  mine: ListedStep | null
  /** Whom the unit waits for, where there is nothing for itself to do. */
  waitsFor: (ListedStep & Pick<Step, 'party' | 'unitName'>) | null
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
  /** The permanent contact as appointed. Whom to call at this moment, contact or not, is `callNow`. */
  contact: ContactShown | null
  callNow: ContactNow | null
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
  /** How many settled ones come only when they are asked for. */
  clocksLeftOut: number
  payment: {
    status: 'notApplicable' | 'counting' | 'liable' | 'blocked' | 'settled'
    startsOn: Day | null
    chargeableDays: number
    blockedBy: readonly string[]
    amountSek: number | null
  }
  /** Names by unit id, of every unit that is or has been in the case. */
  unitNames: Readonly<Record<string, string>>
  /** The latest of what others have done since the reader last looked, and how many there are in all. */
  news: readonly HistoryEntry[]
  newsCount: number
  /** The latest events, newest first. */
  history: readonly HistoryEntry[]
  lastVisit: Instant | null
  /** The reader's own last event, while it can still be taken back. */
  undo: { version: number; type: ProcessEventType; until: Instant } | null
  /** Earlier processes of the person that the reader may see. */
  earlier: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

/** The person's page, with what it says of their plan. */
export type PersonPageView = PersonView & { plan: PlanSummary | null }

/** A unit to choose. `known` when it is in the case now. */
export type UnitChoice = { id: string; name: string; party: StaffParty; organisationName: string; known: boolean }

/** What a step's form is drawn from: the process that the step is in, and what else the reader sees of the person. */
export type StepView = {
  /** The way home or the plan, whichever the step is in. */
  view: PersonView | PlanView
  discharge: PersonView | null
  plan: PlanView | null
  event: ProcessEventType
  /** The entry of the plan that the step is about, when that is said. */
  item: string | null
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
  /** Whose history it is, and which others there are. */
  kind: 'discharge' | 'sip'
  kinds: readonly HistoryView['kind'][]
  /** Texts by id, of what a plan's events are about. */
  texts: Readonly<Record<string, string>>
  processId: string
  version: number
  unitNames: Readonly<Record<string, string>>
  /** Whose events alone are shown; null for everybody's. */
  party: Party | null
  /** Who has done something. */
  parties: readonly Party[]
  entries: readonly HistoryEntry[]
  /** Opaque key of the next page, or null on the last. */
  next: string | null
}
