import type { DischargeEventOf } from '#machines/discharge/index.ts'
import type { Party } from '#machines/parties.ts'
import type { ConsentState, PlanState, SipEventOf } from '#machines/sip/index.ts'
import type { PlanAction, PlanContent, PlanGoal, PlanMeeting, PlanQuestion } from './plan-views.ts'
import type { Certainty, Day, Instant, Phase, Protection } from './view-parts.ts'

/** What a person can let a relative see, one by one. The person sees all four. */
export const grantItems = ['date', 'contacts', 'plan', 'questions'] as const
export type GrantItem = (typeof grantItems)[number]

/**
 * Who is asking from the person's own side: a signed-in user with a grant in force. A grant, and never a unit, is what
 * their events are sent from (`by.unit` is the grant's id).
 */
export type Guest = {
  userId: string
  grantId: string
  party: 'person' | 'relative'
  name: string
  personId: string
  items: readonly GrantItem[]
}

/** A way of reaching someone, good at any hour: `hours` in words, `opening` for reckoning. */
export type Reach = {
  name: string
  profession: string | null
  unitName: string
  phone: string
  hours: string
  opening: Opening | null
}

/** When a unit answers: local times `HH:MM`. Null opening means day and night. Outside it, `onCall` answers. */
export type Opening = {
  days: 'weekdays' | 'everyDay'
  from: string
  to: string
  onCall: { name: string; phone: string }
}

/**
 * What a process shows the person's side, written at each event for each item: the database lets a guest at nothing
 * else. Time passes after it is written, so it holds moments and never how they stand.
 */
export type Shared = {
  /** Of a discharge. */
  date: {
    phase: Phase
    stayedSince: Instant | null
    ward: Reach | null
    estimate: {
      on: Day
      certainty: Certainty
      changedAt: Instant
      before: Day | null
      reason: string | null
      toldAt: Instant | null
    } | null
    readyAt: Instant | null
    planned: { on: Day; time: string | null; transport: string | null } | null
    /** Where to, once that is planned or has been carried out. */
    destination: DischargeEventOf<'discharge.planned'>['data']['destination'] | null
    dischargedAt: Instant | null
    receivedAt: Instant | null
    endReason: string | null
    /** Who does what next, soonest first: an event type of the machine and whose step it is. */
    next: readonly { event: string; party: Party; unitName: string | null; dueAt: Instant | null }[]
    /** Which units have said that they can receive, and from when. */
    ready: readonly { unitName: string; party: Party; from: Day | null }[]
  }
  /** Of a discharge or a plan: whom to call first, then everyone who helps. */
  contacts: {
    first: (Reach & { accepted: boolean }) | null
    team: readonly (Reach & { party: Party })[]
  }
  /** Of a plan. */
  plan: PlanContent & {
    state: PlanState
    planVersion: number
    establishedAt: Instant | null
    meetings: readonly PlanMeeting[]
    followUps: readonly { on: Day; heldAt: Instant | null }[]
    next: readonly { event: string; party: Party; unitName: string | null; dueAt: Instant | null }[]
    closedReason: string | null
    /** The latest record of each stage that has one; `grantId` when it came from the person's side. */
    participation: readonly {
      stage: SipEventOf<'participation.recorded'>['data']['stage']
      how: SipEventOf<'participation.recorded'>['data']['how']
      at: Instant
      grantId: string | null
    }[]
    /** The person's word on sharing, and the names of the units that it lets in. */
    consent: { state: ConsentState; unitNames: readonly string[]; validTo: Day | null }
  }
  /** Of a plan: every question, its one owner and its one answer (F9). */
  questions: { questions: readonly PlanQuestion[]; experiencedAt: readonly { at: Instant; grantId: string }[] }
}

/** A person's or relative's page, whole. Items that the grant does not cover are null. */
export type MineView = {
  guest: Guest
  person: { id: string; name: string; givenName: string; protection: Protection; deceased: boolean }
  relation: string | null
  until: Day | null
  discharge: {
    processId: string
    version: number
    date: Shared['date'] | null
    contacts: Shared['contacts'] | null
  } | null
  plan: {
    processId: string
    version: number
    contacts: Shared['contacts'] | null
    plan: Shared['plan'] | null
    questions: Shared['questions'] | null
  } | null
  /** Who else may see, for the person alone. */
  grants: readonly GrantShown[]
  /** Who has looked, for the person alone, newest first. */
  looks: readonly { at: Instant; name: string | null; unitName: string | null; action: string }[]
  /** When this guest last opened the page. */
  lastVisit: Instant | null
}

/** A grant as those who may see it see it. */
export type GrantShown = {
  id: string
  holder: 'person' | 'relative'
  name: string
  relation: string | null
  items: readonly GrantItem[]
  until: Day | null
  /** `protected`: closed for as long as the person's identity is protected. */
  status: 'invited' | 'open' | 'ended' | 'lapsed' | 'protected'
  grantedAt: Instant
  grantedBy: string | null
  form: 'oral' | 'written' | 'digital'
  openedAt: Instant | null
  endedAt: Instant | null
}

export type { PlanAction, PlanGoal }
