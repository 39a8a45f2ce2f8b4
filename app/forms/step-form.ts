import type { DischargeEventType } from '#machines/discharge/events.ts'
import type { FactKind } from './fact.ts'
import type { Field } from './field.ts'

/** The events that a person sends from a step page. Admissions start elsewhere, undoing is a button, deadlines pass by themselves. */
export type FormEventType = Exclude<DischargeEventType, 'admission.registered' | 'event.undone' | 'deadline.passed'>

/** A step page, declared: what is asked, and which known facts help to answer. */
export type StepForm = {
  fields: readonly Field[]
  facts: readonly FactKind[]
}
