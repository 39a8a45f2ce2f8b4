import { isPast, localDate } from '../calendar.ts'
import { answerDueAt } from './deadlines.ts'
import type { Action } from './entries.ts'
import type { SipState } from './facts.ts'
import type { SipPolicy } from './policy.ts'
import { regions } from './regions.ts'
import { hasOwner } from './statutory-content.ts'

export const healthCauses = [
  'NO_OWN_WORDS',
  'NO_LEAD',
  'PARTY_SILENT',
  'ACTION_WITHOUT_OWNER',
  'ACTION_LATE',
  'NO_FOLLOW_UP_DATE',
  'FOLLOW_UP_OVERDUE',
  'NO_STEP_FOR_DAYS',
] as const
export type HealthCause = (typeof healthCauses)[number]
export type Health = { status: 'alive' | 'stalled' | 'overdue' | 'notStarted' | 'closed'; causes: HealthCause[] }

const dayMs = 86_400_000
const overdueCauses: readonly HealthCause[] = ['ACTION_LATE', 'FOLLOW_UP_OVERDUE']

/** The last local date for the action to be done, when it has one. */
export const actionDueOn = ({ dueOn, when }: Action): string | null =>
  dueOn ?? (when && /^\d{4}-\d{2}-\d{2}$/.test(when) ? when : null)

/** True when the action is not done and its day has passed. */
export function isLate(action: Action, asOf: string): boolean {
  const dueOn = actionDueOn(action)
  return (action.status === 'proposed' || action.status === 'agreed') && dueOn !== null && localDate(asOf) > dueOn
}

const lastStepAt = ({ touched }: SipState) => Math.max(...Object.values(touched).map(({ at }) => Date.parse(at)))

function isCause(state: SipState, policy: SipPolicy, asOf: string): Record<HealthCause, boolean> {
  const { facts, context } = state
  const live = facts.actions.filter(({ status }) => status !== 'ended')
  const followUp = facts.followUps.find(({ heldAt, replaced }) => !heldAt && !replaced)
  return {
    NO_OWN_WORDS: facts.whatMatters === null,
    NO_LEAD: facts.lead === null,
    PARTY_SILENT:
      context.sharing !== 'stopped' &&
      facts.parties.some((invited) => !invited.answer && isPast(answerDueAt(invited, policy), asOf)),
    ACTION_WITHOUT_OWNER: !live.every(hasOwner),
    ACTION_LATE: live.some((action) => isLate(action, asOf)),
    NO_FOLLOW_UP_DATE: context.version > 0 && !followUp,
    FOLLOW_UP_OVERDUE: followUp !== undefined && localDate(asOf) > followUp.on,
    NO_STEP_FOR_DAYS: Date.parse(asOf) - lastStepAt(state) > policy.noStepDays * dayMs,
  }
}

/**
 * How the plan fares at `asOf`, by the steps taken in it and never by whether there has been a meeting. A plan that
 * the person has declined, or whose content nobody has begun on, has not started and lacks nothing.
 */
export function health(state: SipState, policy: SipPolicy, asOf: string): Health {
  const { plan } = regions(state)
  if (plan === 'closed') return { status: 'closed', causes: [] }
  const isUnderWay = plan === 'preparing' || plan === 'established' || plan === 'revising'
  if (!isUnderWay && (plan !== 'offered' || !state.facts.prepared)) return { status: 'notStarted', causes: [] }
  const found = isCause(state, policy, asOf)
  const causes = healthCauses.filter((cause) => found[cause])
  const isOverdue = causes.some((cause) => overdueCauses.includes(cause))
  return { status: isOverdue ? 'overdue' : causes.length > 0 ? 'stalled' : 'alive', causes }
}
