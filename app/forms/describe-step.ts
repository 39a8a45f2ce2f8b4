import type { Actor } from '#app/domain/actor.ts'
import type { StepView } from '#app/domain/views.ts'
import { references as dischargeReferences } from '#machines/discharge/references.ts'
import { references as sipReferences } from '#machines/sip/references.ts'
import { chosenEntry, describeField } from './describe-field.ts'
import { findFacts } from './fact.ts'
import type { Field, Seen } from './field.ts'
import { startValues } from './start-values.ts'
import type { FormEventType, StepForm } from './step-form.ts'
import { isFormEvent, isPlanStep, stepForms } from './step-forms.ts'
import type { StepPage } from './step-page.ts'

/** The person's own word on sharing lets units in and shuts them out. */
const decidesWhoSees: readonly FormEventType[] = ['consent.given', 'consent.declined', 'consent.withdrawn']

const references: Readonly<Record<FormEventType, { law: string }>> = { ...dischargeReferences, ...sipReferences }

/**
 * A step page from the case as this person sees it: the questions with their answers to choose from, and what is
 * known. `till` is the page that it leads back to, when it is not the person's.
 */
export function describeStep(event: FormEventType, step: StepView, actor: Actor, till: string | null = null): StepPage {
  const { view, audience } = step
  const { facts, fields }: StepForm = stepForms[event]
  const seen = { step, actor }

  return {
    event,
    person: view.person,
    processId: view.processId,
    version: view.version,
    isPossible: (view.available as readonly string[]).includes(event),
    isOver: view.status !== 'underway',
    instead: view.available.filter(isFormEvent),
    latest: view.history[0] ?? null,
    step: findStep(step, event),
    facts: findFacts(step, facts),
    fields: fields.flatMap((field) => describeField(field, seen)),
    values: startValues(fields, seen),
    choice: findChoice(fields, seen),
    audience: decidesWhoSees.includes(event) ? null : audience,
    law: references[event].law,
    isPlan: isPlanStep(event),
    till,
  }
}

const findStep = ({ view: { step, otherSteps }, item }: StepView, event: FormEventType) => {
  const found = [...(step ? [step] : []), ...otherSteps].filter((candidate) => candidate.event === event)
  return found.find((candidate) => item !== null && candidate.item === item) ?? found[0] ?? null
}

/** What is to be chosen first, when the step is about an entry and it is not said which. */
function findChoice(fields: readonly Field[], seen: Seen): StepPage['choice'] {
  const field = fields.find(({ kind }) => kind === 'entry')
  if (field?.kind !== 'entry' || chosenEntry(field, seen)) return null
  return { label: field.label, entries: field.among(seen), orNew: field.orNew ?? false }
}
