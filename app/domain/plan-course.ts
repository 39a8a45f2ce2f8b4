import { isPast } from '#machines/calendar.ts'
import { contributingUnits, type SipDeadline, type SipState, versionInHand } from '#machines/sip/index.ts'
import type { PlanNow } from './load-plan.server.ts'
import { protectionWith } from './person-head.ts'
import { isAbout, markOf } from './plan-content.ts'
import { unitNameOf } from './plan-names.ts'
import type { PlanMeeting, PlanQuestion, PlanView } from './plan-views.ts'
import type { Instant } from './view-parts.ts'

type Plan = Pick<PlanNow, 'state' | 'names'>

/** Every unit that answers for something in the version in hand, and when it said yes to it. */
export function toConfirmations({ state, names }: Plan): PlanView['confirmations'] {
  const version = versionInHand(state)
  return contributingUnits(state.facts).map((unitId) => {
    const said = state.facts.confirmations.find((one) => one.unit === unitId && one.version === version)
    return { unitId, unitName: unitNameOf(names, unitId) ?? '', confirmedAt: said?.at ?? null }
  })
}

/** The follow-ups, latest day first: what became of each goal, and what the person said. */
export function toFollowUps({ state: { facts } }: Plan): PlanView['followUps'] {
  return facts.followUps
    .map(({ on, heldAt, replaced, goals, personSays }) => ({
      on,
      heldAt,
      replaced,
      personSays,
      goals: goals.map((spoken) => {
        const goal = facts.goals.find((one) => isAbout(one, spoken))
        return {
          goalId: goal?.id ?? null,
          text: goal?.text ?? spoken.goal ?? '',
          result: spoken.result ?? null,
          personSays: spoken.personSays ?? null,
        }
      }),
    }))
    .toSorted((left, right) => right.on.localeCompare(left.on))
}

/** The questions of the person and the relatives, each with its one owner and its one answer (F9). */
export function toQuestions({ state, names }: Plan, deadlines: readonly SipDeadline[]): PlanQuestion[] {
  return state.facts.questions.map(({ id, text, askedOf, asked, answer }) => {
    const due = deadlines.find(({ kind, item }) => kind === 'question' && item === id)
    return {
      id,
      text,
      asked: markOf(asked, names),
      askedOf: unitNameOf(names, askedOf),
      dueAt: due?.dueAt ?? null,
      overdue: due?.status === 'overdue',
      answer: answer && { ...markOf(answer, names), text: answer.text },
    }
  })
}

/** The meetings, held, booked and called off, as they stand at the instant. */
export const toMeetings = ({ facts }: SipState, now: Instant): PlanMeeting[] =>
  facts.meetings.map((meeting) => ({ ...meeting, isPast: isPast(meeting.at, now) }))

/** The person was admitted after the plan was last established or followed up: it is to be looked over again. */
export function admittedSince({ state, discharge, person }: PlanNow): PlanView['admittedSince'] {
  const { versions, followUps, closed } = state.facts
  const admission = discharge?.admission
  const looked = [versions.at(-1)?.at, ...followUps.map(({ heldAt }) => heldAt)].filter((at) => at != null)
  if (!admission || versions.length === 0 || closed) return null
  if (looked.some((at) => Date.parse(at) >= Date.parse(admission.admittedAt))) return null
  const isProtected = protectionWith(person, admission.protection) !== 'none'
  return { at: admission.admittedAt, unitName: isProtected ? null : discharge.wardName }
}

/** The texts of what events of the plan are about, by id. */
export const textsOf = ({ facts }: PlanNow['state']): Readonly<Record<string, string>> =>
  Object.fromEntries([...facts.actions, ...facts.goals, ...facts.questions].map(({ id, text }) => [id, text]))
