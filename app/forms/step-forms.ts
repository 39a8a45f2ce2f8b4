import { contactForms } from './discharge/contact.ts'
import { homecomingForms } from './discharge/homecoming.ts'
import { noticeForms } from './discharge/notice.ts'
import { planningForms } from './discharge/planning.ts'
import { readinessForms } from './discharge/readiness.ts'
import { sipActionForms } from './sip/actions.ts'
import { consentForms } from './sip/consent.ts'
import { contentForms } from './sip/content.ts'
import { courseForms } from './sip/course.ts'
import { followUpForms } from './sip/follow-up.ts'
import { leadForms } from './sip/lead.ts'
import { meetingForms } from './sip/meetings.ts'
import { partyForms } from './sip/parties.ts'
import { personForms } from './sip/person.ts'
import type { DischargeFormEvent, FormEventType, SipFormEvent, StepForm } from './step-form.ts'

const dischargeForms: Readonly<Record<DischargeFormEvent, StepForm>> = {
  ...noticeForms,
  ...contactForms,
  ...planningForms,
  ...readinessForms,
  ...homecomingForms,
}

const sipForms: Readonly<Record<SipFormEvent, StepForm>> = {
  ...courseForms,
  ...consentForms,
  ...personForms,
  ...leadForms,
  ...partyForms,
  ...meetingForms,
  ...contentForms,
  ...sipActionForms,
  ...followUpForms,
}

/** A form for every event that staff send. An event without its form does not compile. */
export const stepForms: Readonly<Record<FormEventType, StepForm>> = { ...dischargeForms, ...sipForms }

/** True for an event type that has a step page. */
export const isFormEvent = (type: string): type is FormEventType => Object.hasOwn(stepForms, type)

/** True for a step in the plan, false for one on the way home. */
export const isPlanStep = (event: FormEventType): event is SipFormEvent => Object.hasOwn(sipForms, event)
