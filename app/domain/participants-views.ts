import type { DischargeEventOf, DischargeEventType } from '#machines/discharge/index.ts'
import type { SipEventOf } from '#machines/sip/index.ts'
import type { GrantShown } from './mine-views.ts'
import type { Participation, PlanView } from './plan-views.ts'
import type { Certainty, Day, Instant, PersonHead } from './view-parts.ts'

type Told = DischargeEventOf<'person.told'>['data']
type Checked = DischargeEventOf<'understanding.checked'>['data']

/**
 * A stage of the plan and how the person took part in it. `leftOut`: the stage is over or under way and nobody has
 * offered the person a part in it. `noAdaptation`: the person could not, and nothing was tried to make it possible.
 */
export type StageShown = Participation & {
  /** What the person has said that belongs to the stage, when nothing else is recorded of it. */
  said: 'whatMatters' | 'participants' | null
  mark: 'tookPart' | 'represented' | 'saidNo' | 'couldNot' | 'noAdaptation' | 'leftOut' | 'coming'
}

/** A date for going home, and when and how the person was told it. `never`: another came before anyone told it. */
export type DateTold = {
  on: Day
  certainty: Certainty
  reason: string | null
  setAt: Instant
  told: { at: Instant; how: Told['how']; toldBy: string; relativeToo: boolean } | null
  standing: 'told' | 'toldLate' | 'untold' | 'untoldLate' | 'never'
}

/** What the person has said back in their own words (F8). `atHome`: still to be gone through, after going home. */
export type TopicUnderstood = {
  topic: Checked['topic']
  result: Checked['result'] | null
  at: Instant | null
  aids: readonly NonNullable<Checked['aids']>[number][]
  note: string | null
  atHome: boolean
}

/** What a discharge says of the person's part in it. */
export type DischargeParticipation = {
  status: 'underway' | 'interrupted' | 'closed'
  available: readonly DischargeEventType[]
  dates: readonly DateTold[]
  topics: readonly TopicUnderstood[]
}

/** What a plan says of consent and of who takes part. */
export type PlanParticipation = Pick<
  PlanView,
  'processId' | 'status' | 'plan' | 'consent' | 'consentRecord' | 'participants' | 'parties' | 'available'
> & {
  /** On what grounds units share when the person cannot say yes or no. */
  basis: NonNullable<SipEventOf<'consent.notPossible'>['data']['legalBasis']> | null
  stages: readonly StageShown[]
  /** Of the stages that have come, in how many the person has had a part of their own (F11). */
  share: { own: number; of: number }
}

/** A grant, and whether the person has since asked that its holder be kept out. */
export type AccessShown = GrantShown & { keptOut: boolean }

/** Who takes part, who may see, and what the person has been told and understood. */
export type ParticipantsView = {
  person: PersonHead
  plan: PlanParticipation | null
  discharge: DischargeParticipation | null
  grants: readonly AccessShown[]
  /** Whom the person has asked to keep out. */
  keepOut: readonly string[]
}
