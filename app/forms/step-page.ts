import type { HistoryEntry, PersonView, Step } from '#app/domain/views.ts'
import type { Fact } from './fact.ts'
import type { FieldView, Values } from './field.ts'
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
  /** Names of the units that will see or get what is sent. */
  audience: readonly string[]
  /** The paragraph behind the step, as in the machine's references. */
  law: string
}
