import type { Principal } from '#machines/parties.ts'
import type {
  Action,
  ConsentState,
  GapCode,
  Health,
  PlanState,
  SipEventOf,
  SipEventType,
  StatutoryPoint,
} from '#machines/sip/index.ts'
import type { ContactNow } from './contact-now.ts'
import type { By, Participation, PlanConsent, PlanMeeting, PlanParty, PlanQuestion } from './plan-parts.ts'
import type { Clock, Day, HistoryEntry, Instant, PersonHead, Step } from './view-parts.ts'

export type * from './plan-parts.ts'

type Data<T extends SipEventType> = SipEventOf<T>['data']

export type PlanNeed = By & { id: string; lifeArea: number; text: string }
export type PlanGoal = By & {
  id: string
  text: string
  ownWords: boolean
  horizon: 'long' | 'short'
  measure: string | null
  /** The result of the latest follow-up that spoke of it. */
  result: 'reached' | 'partly' | 'notReached' | null
  personSays: string | null
}

/** `who` is the person who is to do it, as it was written; `added` says who entered it. */
export type PlanAction = Omit<Action, 'added' | 'coupling'> & {
  added: By
  unitName: string | null
  /** The day by which it is to be done, when it has one. */
  dueDay: Day | null
  late: boolean
  /** Names who answers for it: principal, unit and person, or someone else by name. */
  owned: boolean
  /** The reader's own unit answers for it, or its principal does and no unit is named. */
  mine: boolean
  coupledText: string | null
  /** The text of the coupled action that has moved, until this action's owner has answered (F17). */
  movedBy: string | null
}

/** What the plan says at one version: all that is printed. */
export type PlanContent = {
  whatMatters: (By & { text: string; told: 'self' | 'withSupport' | 'relative' }) | null
  needs: readonly PlanNeed[]
  goals: readonly PlanGoal[]
  actions: readonly PlanAction[]
  othersNone: boolean
  lead: {
    principal: Principal
    name: string
    phone: string
    profession: string | null
    unitId: string | null
    unitName: string | null
    acceptedAt: Instant | null
  } | null
  nextFollowUp: Day | null
}

/** One thing that differs between two versions. `before` is null for what was added, `after` for what was taken away. */
export type PlanChange = {
  what: 'whatMatters' | 'need' | 'goal' | 'action' | 'lead' | 'othersNone'
  id: string | null
  before: string | null
  after: string | null
}

export type PlanVersion = By & {
  version: number
  consent: 'given' | 'notPossible'
  changes: readonly PlanChange[]
}

/** The page about a person's coordinated individual plan, as its reader may see it. */
export type PlanView = PlanContent & {
  person: PersonHead
  processId: string
  /** The version of the process, which forms carry. */
  version: number
  status: 'underway' | 'closed'
  plan: PlanState
  consent: ConsentState
  /** The established version, 0 until the first; and the one that a confirmation now would be about. */
  planVersion: number
  versionInHand: number
  startedAt: Instant
  proposed: (By & { reason: string }) | null
  dischargeProcess: string | null
  offered: (By & { informedHow: string }) | null
  consentRecord: PlanConsent | null
  participants: (By & { invite: readonly string[]; keepOut: readonly string[] }) | null
  /** The five stages in order. */
  participation: readonly Participation[]
  /** The one who holds the duty to keep the plan together now. */
  holder: { kind: 'contact' | 'unitHead'; name: string; phone: string; unitId: string | null; unitName: string | null }
  /** Whom to call at this moment, the holder or whoever answers outside their hours. */
  callNow: ContactNow | null
  parties: readonly PlanParty[]
  meetings: readonly PlanMeeting[]
  /** Points of the law that the plan does not show yet. */
  missing: readonly StatutoryPoint[]
  health: Health
  /** Every unit that answers for something in the version in hand, and when it said yes to it. */
  confirmations: readonly { unitId: string; unitName: string; confirmedAt: Instant | null }[]
  /** Newest first. */
  versions: readonly PlanVersion[]
  /** What differs from the latest established version; empty when nothing does or there is none. */
  pending: readonly PlanChange[]
  followUps: readonly {
    on: Day
    heldAt: Instant | null
    replaced: boolean
    goals: readonly {
      goalId: string | null
      text: string
      result: 'reached' | 'partly' | 'notReached' | null
      personSays: string | null
    }[]
    personSays: string | null
  }[]
  questions: readonly PlanQuestion[]
  experiences: readonly (By & Data<'experience.reported'>)[]
  copies: readonly (By & { version: number; form: string; to: readonly string[] })[]
  gaps: readonly { code: GapCode; unitName: string | null; at: Instant }[]
  clocks: readonly Clock[]
  /** The reader's own next step in the plan, the others of its own, and what it waits for. */
  step: Step | null
  otherSteps: readonly Step[]
  waitsFor: readonly Step[]
  /** What the machine would take from the reader now. */
  available: readonly SipEventType[]
  /** The latest of what others have done since the reader last looked, and how many there are in all. */
  news: readonly HistoryEntry[]
  newsCount: number
  history: readonly HistoryEntry[]
  unitNames: Readonly<Record<string, string>>
  /** The texts of the plan's actions, goals and questions by their ids, to say in a sentence what an event was about. */
  texts: Readonly<Record<string, string>>
  lastVisit: Instant | null
  /** The reader may see a discharge of the person too. */
  hasDischarge: boolean
  undo: { version: number; type: SipEventType; until: Instant } | null
  /** The person was admitted after the plan was established: it is to be looked over again. */
  admittedSince: { at: Instant; unitName: string | null } | null
  closed: (By & { reason: Data<'sip.closed'>['reason']; note: string | null }) | null
}
