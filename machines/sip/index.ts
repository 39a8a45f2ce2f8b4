import { defineProcess } from '../process.ts'
import { schemas } from './events.ts'
import { emptyFacts, type SipFacts, type SipValue } from './facts.ts'
import { fold } from './fold.ts'
import { sip } from './machine.ts'
import { isForOthers, isNotRecipient, refusals, type SipCode } from './refusals.ts'
import { statusOf } from './regions.ts'
import { sectionOf } from './sections.ts'
import { senders } from './senders.ts'
import type { SipContext } from './setup.ts'

export { answerDueAt, deadlines, type SipDeadline, type SipDeadlineKind } from './deadlines.ts'
export { type DutyHolder, dutyHolder } from './duty-holder.ts'
export type * from './entries.ts'
export { gapCodes } from './entries.ts'
export {
  closingReasons,
  meetingModes,
  otherActors,
  participationStages,
  participationWays,
  type SipEvent,
  type SipEventOf,
  type SipEventType,
  type SipRecorded,
  schemas,
} from './events.ts'
export type { ConsentState, PlanState, SipFacts, SipRegions, SipState, SipValue } from './facts.ts'
export { contributingUnits } from './fold-course.ts'
export { actionDueOn, type Health, type HealthCause, health, healthCauses, isLate } from './health.ts'
export { nextSteps, type SipNextStep } from './next-steps.ts'
export { participation, type StageParticipation } from './participation.ts'
export { defaultPolicy, policySchema, type SipPolicy, withDefaults } from './policy.ts'
export { references } from './references.ts'
export { refusalCodes, type SipRefusal } from './refusals.ts'
export { planVersion, regions, statusOf, versionInHand } from './regions.ts'
export { sectionOf } from './sections.ts'
export { senders } from './senders.ts'
export { hasOwner, type StatutoryPoint, statutoryContent, statutoryPoints } from './statutory-content.ts'

/** The machine by which a stored plan was judged. */
export const machineVersion = 'sip@1'

export const { begin, decide, replay, missedBy, availableEvents } = defineProcess<
  typeof schemas,
  SipValue,
  SipContext,
  SipFacts,
  SipCode
>({
  machine: sip,
  schemas,
  senders,
  sectionOf,
  isNotRecipient,
  isForOthers,
  refusals,
  isOver: (value) => statusOf({ value }) === 'closed',
  emptyFacts,
  fold,
})
