import { contactForms } from './discharge/contact.ts'
import { homecomingForms } from './discharge/homecoming.ts'
import { noticeForms } from './discharge/notice.ts'
import { planningForms } from './discharge/planning.ts'
import { readinessForms } from './discharge/readiness.ts'
import type { FormEventType, StepForm } from './step-form.ts'

/** A form for every event that a person sends. An event without its form does not compile. */
export const stepForms: Readonly<Record<FormEventType, StepForm>> = {
  ...noticeForms,
  ...contactForms,
  ...planningForms,
  ...readinessForms,
  ...homecomingForms,
}

/** True for an event type that has a step page. */
export const isFormEvent = (type: string): type is FormEventType => Object.hasOwn(stepForms, type)
