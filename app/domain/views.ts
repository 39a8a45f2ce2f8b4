import type { DischargeEventType } from '#machines/discharge/index.ts'
import type { Party, StaffParty } from '#machines/parties.ts'

/** Instants are ISO 8601 in UTC, days are `YYYY-MM-DD` in Europe/Stockholm. */
export type Instant = string
export type Day = string

export type Phase = 'admitted' | 'planning' | 'ready' | 'home' | 'followedUp' | 'closed' | 'interrupted'
export type Stage = 'admission' | 'planning' | 'ready' | 'homecoming' | 'followUp'
export type Protection = 'none' | 'secrecyMarked' | 'protectedRegistration'
export type Certainty = 'preliminary' | 'probable' | 'fixed'

/** A thing to do now: what, by when, and who holds it. `task` says which of two jobs one event does. */
export type Step = {
  event: DischargeEventType
  task: 'callRecipients' | 'information' | null
  item: string | null
  dueAt: Instant | null
  overdue: boolean
  party: Party
  unitId: string | null
  unitName: string | null
  unitPhone: string | null
  /** Names of the units that wait for this step. */
  waiting: readonly string[]
}

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

export type LaneEntry = {
  stage: Stage
  event: DischargeEventType
  status: 'done' | 'yours' | 'now' | 'late' | 'coming' | 'notNeeded'
  at: Instant | null
  dueAt: Instant | null
  by: string | null
}

export type Lane = { party: Party; unitId: string | null; unitName: string | null; entries: readonly LaneEntry[] }

export type TeamMember = {
  name: string
  role: 'permanentContact' | 'unitHead' | 'unit'
  profession: string | null
  unitId: string
  unitName: string
  party: StaffParty
  phone: string
  hours: string
  holdsDuty: boolean
  mine: boolean
  planning: string | null
}

export type HistoryEntry = {
  version: number
  type: DischargeEventType
  at: Instant
  recordedAt: Instant
  userName: string | null
  unitName: string
  party: Party
  data: Record<string, unknown>
  undone: boolean
  isNew: boolean
}

export type Clock = {
  kind: string
  subject: string | null
  owedBy: Party
  unitName: string | null
  dueAt: Instant
  metAt: Instant | null
  status: 'open' | 'overdue' | 'met' | 'late' | 'void'
  borderline: boolean
  legalLatest: Instant | null
  reference: string
}

export type PersonHead = {
  id: string
  name: string
  givenName: string
  birthDate: Day
  age: number
  identifier: string
  identifierType: 'personnummer' | 'coordinationNumber' | 'reserveNumber'
  protection: Protection
  /** Null when the address or phone is protected or unknown. */
  address: string | null
  phone: string | null
  language: string
  interpreter: string | null
  deceased: boolean
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
  news: readonly HistoryEntry[]
  history: readonly HistoryEntry[]
  lastVisit: Instant | null
  /** The reader's own last event, while it can still be taken back. */
  undo: { version: number; type: DischargeEventType; until: Instant } | null
  /** Earlier processes of the person that the reader may see. */
  earlier: readonly { processId: string; startedAt: Instant; endedAt: Instant | null }[]
}

export type UnitChoice = { id: string; name: string; party: StaffParty; organisationName: string; known: boolean }

/** What a step's form needs besides the person view. */
export type StepView = {
  view: PersonView
  event: DischargeEventType
  /** Units that can be chosen, those the person already has first. */
  units: readonly UnitChoice[]
  /** Values already known, ready to be confirmed: field name → value as posted by the form. */
  known: Readonly<Record<string, string | readonly string[]>>
  /** Names of the units that will see or get the event. */
  audience: readonly string[]
  now: Instant
}
