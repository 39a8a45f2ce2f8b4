import { addDays, addHours, endOfLocalDay, isNonWorkingDay, localDate, toUtc } from '../calendar.ts'
import { type Deadline, statusAt } from '../deadline.ts'
import { rememberLast } from '../remember.ts'
import { holdingUnit } from './duty-holder.ts'
import type { InvitedParty, Question } from './entries.ts'
import type { SipState } from './facts.ts'
import type { SipPolicy } from './policy.ts'

export type SipDeadlineKind = 'partyAnswer' | 'question' | 'followUp'
export type SipDeadline = Deadline<SipDeadlineKind>
type Owed = Omit<SipDeadline, 'status' | 'reference'>

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** When an invited party is to have answered: the time that was set, else the policy's days after the invitation. */
export function answerDueAt({ answerBy, invited }: InvitedParty, { partySilentDays }: SipPolicy): string {
  if (answerBy === null) return addHours(invited.at, partySilentDays * 24)
  return isDate(answerBy) ? endOfLocalDay(answerBy) : toUtc(answerBy)
}

/** The end of the last working day on which a question may be answered. */
function questionDueAt({ asked }: Question, { questionWorkingDays }: SipPolicy): string {
  let date = localDate(asked.at)
  for (let left = questionWorkingDays; left > 0; ) {
    date = addDays(date, 1)
    if (!isNonWorkingDay(date)) left -= 1
  }
  return endOfLocalDay(date)
}

const utcOrNull = (instant: string | null | undefined) => (instant ? toUtc(instant) : null)

function owed(state: SipState, policy: SipPolicy): Owed[] {
  const { parties, questions, followUps, units } = state.facts
  const holder = holdingUnit(state)
  const holding = { owedBy: holder.party, unit: holder.unit }
  return [
    ...parties
      .filter(({ answerBy }) => answerBy !== null)
      .map((invited) => ({
        kind: 'partyAnswer' as const,
        owedBy: invited.party,
        unit: invited.unit,
        dueAt: answerDueAt(invited, policy),
        metAt: utcOrNull(invited.answeredAt),
      })),
    ...questions.map((question) => ({
      kind: 'question' as const,
      ...(question.askedOf && state.context.sharing !== 'stopped'
        ? { owedBy: units[question.askedOf] ?? holder.party, unit: question.askedOf }
        : holding),
      dueAt: questionDueAt(question, policy),
      metAt: utcOrNull(question.answer?.at),
      item: question.id,
    })),
    ...followUps
      .filter(({ booked, replaced }) => booked !== null && !replaced)
      .map(({ on, heldAt }) => ({
        kind: 'followUp' as const,
        ...holding,
        dueAt: endOfLocalDay(on),
        metAt: utcOrNull(heldAt),
      })),
  ]
}

/**
 * What is owed in the plan and how it stands at `asOf`. Nothing new is owed once the plan is closed, nor an answer by
 * a unit that a withdrawn consent has shut out. No paragraph sets these times.
 */
export const deadlines = rememberLast((state: SipState, policy: SipPolicy, asOf: string): SipDeadline[] => {
  const { closed } = state.facts
  const judgedAt = closed && Date.parse(closed.at) < Date.parse(asOf) ? closed.at : asOf
  return owed(state, policy).map((item) => {
    const status = statusAt(item.dueAt, item.metAt, judgedAt)
    const isOff = item.metAt === null && (closed?.reason === 'deceased' || (closed !== null && status === 'open'))
    const isShutOut = item.kind === 'partyAnswer' && item.metAt === null && state.context.sharing === 'stopped'
    return { ...item, status: isOff || isShutOut ? 'void' : status, reference: 'practice' }
  })
})
