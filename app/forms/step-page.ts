import type { HistoryEntry, PersonView, Step } from '#app/domain/views.ts'
import type { Fact } from './fact.ts'
import type { Entry, FieldLabel, FieldView, Values } from './field.ts'
import type { FormEventType } from './step-form.ts'

/** All that a step page says, ready to be drawn. */
export type StepPage = {
  event: FormEventType
  person: PersonView['person']
  processId: string
  version: number
  /** False when the step cannot be taken now; then `instead` and `latest` say why and what can. */
  isPossible: boolean
  isOver: boolean
  instead: readonly FormEventType[]
  latest: HistoryEntry | null
  step: Step | null
  facts: readonly Fact[]
  fields: readonly FieldView[]
  values: Values
  /** Which entry of the plan the step is about, to be chosen before anything else is asked. */
  choice: { label: FieldLabel; entries: readonly Entry[]; orNew: boolean } | null
  /** Names of the units that will see or get what is sent; null when what is sent itself decides who may see. */
  audience: readonly string[] | null
  /** The paragraph behind the step, as in the machine's references. */
  law: string
  /** True for a step in the plan, which the person sees too. */
  isPlan: boolean
  /** Where the page leads back to, unless it is the person's page. */
  till: string | null
}
