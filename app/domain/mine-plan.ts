import type { PlanState } from '#machines/sip/index.ts'
import type { MineView, Shared } from './mine-views.ts'
import type { PlanMeeting, PlanQuestion } from './plan-views.ts'
import type { Instant } from './view-parts.ts'

/** The plan as the person's own side reads it and adds to it. What the grant does not cover is null. */
export type MinePlan = {
  processId: string
  version: number
  content: Shared['plan'] | null
  /** The soonest meeting to come, and this reader's own answer. */
  meeting: (Pick<PlanMeeting, 'id' | 'at' | 'mode' | 'link'> & { answer: 'comes' | 'cannot' | null }) | null
  questions: readonly MineQuestion[] | null
  mayAsk: boolean
  mayTell: boolean
  mayAddGoal: boolean
  mayTakePart: boolean
  /** The homecoming is over and this reader has not said how it went. */
  mayReport: boolean
  mayWithdraw: boolean
}

export type MineQuestion = {
  id: string
  text: string
  askedAt: Instant
  askedBy: string | null
  isMine: boolean
  dueAt: Instant | null
  isLate: boolean
  answer: { text: string; at: Instant; by: string | null; isNew: boolean } | null
}

const tellable: readonly PlanState[] = ['proposed', 'offered', 'preparing', 'established', 'revising']
const goalable: readonly PlanState[] = ['offered', 'preparing', 'established', 'revising']

/** Reads what is shared of the plan, and which of their own words this reader can add to it now. */
export function toMinePlan(view: MineView, now: Instant): MinePlan | null {
  const { guest, plan } = view
  if (!plan || (!plan.plan && !plan.questions)) return null
  const state = plan.plan?.state ?? null
  const isOpen = state !== 'closed'
  const canTell = state !== null && tellable.includes(state)
  return {
    processId: plan.processId,
    version: plan.version,
    content: plan.plan,
    meeting: plan.plan && isOpen ? nextMeeting(plan.plan, guest.grantId, now) : null,
    questions: plan.questions ? plan.questions.questions.map((one) => toQuestion(one, view, now)) : null,
    mayAsk: plan.questions !== null && isOpen,
    mayTell: canTell,
    mayAddGoal: guest.party === 'person' && state !== null && goalable.includes(state),
    mayTakePart: canTell,
    mayReport: isOpen && state !== 'proposed' && isHomeUntold(view),
    mayWithdraw: guest.party === 'person' && plan.plan?.consent.state === 'given',
  }
}

function nextMeeting({ meetings, participation }: Shared['plan'], grantId: string, now: Instant): MinePlan['meeting'] {
  const [next] = meetings
    .filter(({ status, at }) => status === 'booked' && Date.parse(at) > Date.parse(now))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  if (!next) return null
  const own = participation.find((record) => record.stage === 'meet' && record.grantId === grantId)
  const { id, at, mode, link } = next
  const cannot = own?.how === 'couldNot' || own?.how === 'declined'
  return { id, at, mode, link, answer: own ? (cannot ? 'cannot' : 'comes') : null }
}

function toQuestion({ id, text, asked, dueAt, answer }: PlanQuestion, view: MineView, now: Instant): MineQuestion {
  const { guest, lastVisit } = view
  const isNew = (at: Instant) => lastVisit === null || Date.parse(at) > Date.parse(lastVisit)
  return {
    id,
    text,
    askedAt: asked.at,
    askedBy: asked.who.name,
    isMine: asked.who.party === guest.party && asked.who.name === guest.name,
    dueAt,
    isLate: !answer && dueAt !== null && Date.parse(dueAt) < Date.parse(now),
    answer: answer && {
      text: answer.text,
      at: answer.at,
      by: answer.who.name ?? answer.who.unitName,
      isNew: isNew(answer.at),
    },
  }
}

/** True after a homecoming that this reader has not spoken of, when they may. */
function isHomeUntold({ guest, discharge, plan }: MineView): boolean {
  const homeAt = discharge?.date?.dischargedAt
  if (!homeAt || !plan?.questions) return false
  return !plan.questions.experiencedAt.some(
    ({ at, grantId }) => grantId === guest.grantId && Date.parse(at) >= Date.parse(homeAt),
  )
}
