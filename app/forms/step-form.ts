import type { DischargeEventType } from '#machines/discharge/events.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { SipEventType } from '#machines/sip/events.ts'
import type { FactKind } from './fact.ts'
import type { Errors, Field } from './field.ts'

/** The discharge's events that staff send from a step page. Admissions start elsewhere, undoing is a button, deadlines pass by themselves. */
export type DischargeFormEvent = Exclude<
  DischargeEventType,
  'admission.registered' | 'event.undone' | 'deadline.passed'
>

/** The plan's events that staff send from a step page. Proposals start elsewhere, questions and experience are the person's side's. */
export type SipFormEvent = Exclude<
  SipEventType,
  'sip.proposed' | 'question.asked' | 'experience.reported' | 'event.undone'
>

export type FormEventType = DischargeFormEvent | SipFormEvent

export type Answers = Readonly<Record<string, unknown>>

/** A step page, declared: what is asked, and which known facts help to answer. */
export type StepForm = {
  fields: readonly Field[]
  facts: readonly FactKind[]
  /** What is wrong with answers that are each right by themselves. */
  check?: (answers: Answers, party: StaffParty | null) => Errors
  /** The events' data, where they are not the answers as they stand: one, or several of one kind. */
  toData?: (answers: Answers) => readonly unknown[]
  /** Which question a name in the event's data comes from, where they differ. */
  askedAs?: Readonly<Record<string, string>>
}
