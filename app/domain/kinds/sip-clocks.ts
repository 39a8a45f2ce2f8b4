import { endOfLocalDay } from '#machines/calendar.ts'
import { type Deadline, statusAt } from '#machines/deadline.ts'
import { actionDueOn, deadlines, type SipPolicy, type SipState, statusOf } from '#machines/sip/index.ts'
import type { Day, Instant } from '../view-parts.ts'

const system = { owedBy: 'system', unit: null, metAt: null, reference: 'practice' } as const

/** A day after which the plan's work is to be looked at anew, though nobody owes anything by it. */
function turning(kind: string, on: Day, at: Instant, item?: string): Deadline {
  const dueAt = endOfLocalDay(on)
  return { ...system, kind, dueAt, status: statusAt(dueAt, null, at), ...(item !== undefined && { item }) }
}

/**
 * What is owed in the plan, and the days on which the consent or the time for an action runs out: on the first the
 * units that it let in leave, also when the plan is closed; on the second the action comes before other steps.
 */
export function clocksOf(state: SipState, policy: SipPolicy, at: Instant): Deadline[] {
  const { consent } = state.facts
  const dated = statusOf(state) === 'closed' ? [] : actionClocks(state, at)
  const ends = consent?.validTo ? [turning('consentEnds', consent.validTo, at)] : []
  return [...deadlines(state, policy, at), ...dated, ...ends]
}

const actionClocks = ({ facts }: SipState, at: Instant): Deadline[] =>
  facts.actions.flatMap((action) => {
    const on = actionDueOn(action)
    return action.status === 'agreed' && on ? [turning('action', on, at, action.id)] : []
  })
