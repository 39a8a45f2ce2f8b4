import type { DischargeEventType } from '#machines/discharge/index.ts'
import type { Party, StaffParty } from '#machines/parties.ts'
import type { SipEventType } from '#machines/sip/index.ts'

/** Instants are ISO 8601 in UTC, days are `YYYY-MM-DD` in Europe/Stockholm. */
export type Instant = string
export type Day = string

/** The events of every machine. Only taking back has the same name in more than one. */
export type ProcessEventType = DischargeEventType | SipEventType

export type DischargePhase = 'admitted' | 'planning' | 'ready' | 'home' | 'followedUp' | 'closed' | 'interrupted'
export type SipPhase = 'proposed' | 'offered' | 'declined' | 'preparing' | 'established' | 'revising' | 'closed'
export type Phase = DischargePhase | SipPhase
export type Stage = 'admission' | 'planning' | 'ready' | 'homecoming' | 'followUp'
export type Protection = 'none' | 'secrecyMarked' | 'protectedRegistration'
export type Certainty = 'preliminary' | 'probable' | 'fixed'

/** A thing to do now: what, by when, and who holds it. `task` says which of two jobs one event does. */
export type Step = {
  event: ProcessEventType
  task: 'callRecipients' | 'information' | null
  /** What was asked for, or the id of the plan's action or question that the step is about. */
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
  type: ProcessEventType
  at: Instant
  recordedAt: Instant
  userName: string | null
  /** Null for what the person's own side has sent. */
  unitName: string | null
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
  /** False for a clock that nobody has to heed any more. */
  running: boolean
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
