import type { Party } from '#machines/parties.ts'
import type { Health, InvitedParty, Meeting, PlanState, SipEventOf, StageParticipation } from '#machines/sip/index.ts'
import type { Day, Instant } from './view-parts.ts'

/** Who did something, with names: `unitName` is null for the person and for relatives, `name` when nobody is known. */
export type Who = { party: Party; unitName: string | null; name: string | null }
export type By = { at: Instant; who: Who }

export type Participation = StageParticipation & {
  stage: SipEventOf<'participation.recorded'>['data']['stage']
  who: Who | null
}

export type PlanParty = {
  unitId: string
  unitName: string
  party: Party
  organisationName: string
  phone: string
  /** A principal's unit is called (kallelse), anybody else invited (inbjudan). */
  isPrincipal: boolean
  invitedAt: Instant
  /** A day or an instant. */
  answerBy: string | null
  answer: InvitedParty['answer']
  answeredAt: Instant | null
  text: string | null
  /** Has not answered though the time for it has passed. */
  silent: boolean
}

export type PlanMeeting = Meeting & { isPast: boolean }

export type PlanConsent = By & {
  word: 'given' | 'declined' | 'notPossible' | 'withdrawn'
  units: readonly { id: string; name: string }[]
  persons: readonly string[]
  topics: readonly string[]
  excluded: readonly string[]
  form: 'oral' | 'written' | 'digital' | null
  validTo: Day | null
  /** Its own last day has passed. */
  lapsed: boolean
  note: string | null
  consulted: readonly string[]
}

export type PlanQuestion = {
  id: string
  text: string
  asked: By
  askedOf: string | null
  dueAt: Instant | null
  overdue: boolean
  answer: (By & { text: string }) | null
}

/** What the person page says of the plan. */
export type PlanSummary = {
  processId: string
  plan: PlanState
  health: Health
  planVersion: number
  leadName: string | null
  nextFollowUp: Day | null
  nextMeeting: Instant | null
}
