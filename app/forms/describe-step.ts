import type { Actor } from '#app/domain/actor.ts'
import type { PersonView, StepView } from '#app/domain/views.ts'
import { addDays, atLocal, localDate } from '#machines/calendar.ts'
import { references } from '#machines/discharge/references.ts'
import { findFacts } from './fact.ts'
import type { Field, FieldView, Seen, TimeChoice } from './field.ts'
import { type OptionGroup, type OptionWord, options } from './options.ts'
import { startValues } from './start-values.ts'
import type { FormEventType } from './step-form.ts'
import { isFormEvent, stepForms } from './step-forms.ts'
import type { StepPage } from './step-page.ts'

/** A step page from the case as this person sees it: the questions with their answers to choose from, and what is known. */
export function describeStep(event: FormEventType, step: StepView, actor: Actor): StepPage {
  const { view, audience } = step
  const { facts, fields } = stepForms[event]
  const seen = { step, actor }

  return {
    event,
    person: view.person,
    processId: view.processId,
    version: view.version,
    isPossible: view.available.includes(event),
    isOver: view.status !== 'underway',
    instead: view.available.filter(isFormEvent),
    latest: view.history[0] ?? null,
    step: findStep(view, event),
    facts: findFacts(view, facts),
    fields: fields.flatMap((field) => describeField(field, seen)),
    values: startValues(fields, seen),
    audience,
    law: references[event].law,
  }
}

const findStep = ({ step, otherSteps }: PersonView, event: FormEventType) =>
  [...(step ? [step] : []), ...otherSteps].find((candidate) => candidate.event === event) ?? null

function describeField(field: Field, seen: Seen): FieldView[] {
  const { name, label, when, optional = false } = field
  const shown = { name, label, when, optional }

  switch (field.kind) {
    case 'constant':
    case 'language':
    case 'municipality':
      return []
    case 'radios':
      return [{ ...shown, kind: 'radios', options: wordsOf(field.group, field.among?.(seen)) }]
    case 'checkboxes':
      return [{ ...shown, kind: 'checkboxes', options: wordsOf(field.group), orNone: field.orNone ?? false }]
    case 'legalBasis':
      return [{ ...shown, kind: 'legalBasis', options: wordsOf('legalBasis') }]
    case 'day':
      return [{ ...shown, kind: 'day', choices: daysOf(field.choices, seen), planned: plannedDay(seen) }]
    case 'moment':
      return [{ ...shown, kind: 'moment', choices: momentsOf(field.choices, seen) }]
    case 'unit':
    case 'called':
      return [{ ...shown, kind: field.kind, units: field.among(seen) }]
    case 'units':
      return [{ ...shown, kind: 'units', units: unitsOf(field.parties, seen) }]
    default:
      return [{ ...shown, kind: field.kind }]
  }
}

const wordsOf = (group: OptionGroup, among: readonly string[] = options[group]) =>
  among.map((option) => `${group}.${option}` as OptionWord)

const unitsOf = (parties: readonly string[], { step, actor }: Seen) =>
  step.units.filter(({ id, party }) => id !== actor.unitId && parties.includes(party))

const plannedDay = ({ step }: Seen) => step.view.estimate?.on ?? null

/** The days to choose between, soonest first; the planned one is among them when it lies ahead. */
function daysOf(choices: readonly TimeChoice[], seen: Seen) {
  const today = localDate(seen.step.now)
  const planned = plannedDay(seen)
  const days = choices.flatMap((choice) => {
    if (choice === 'now') return [today]
    if (choice === 'planned') return planned && planned >= today ? [planned] : []
    return [addDays(today, choice.days)]
  })
  return [...new Set(days)].sort()
}

/** The moments to choose between that have not passed. */
const momentsOf = (choices: readonly TimeChoice[], { step: { now } }: Seen) =>
  choices.flatMap((choice) => {
    if (typeof choice === 'string') return ['now']
    const at = atLocal(addDays(localDate(now), choice.days), choice.at ?? '12:00')
    return Date.parse(at) > Date.parse(now) ? [at] : []
  })
