import type { RefusalCode, Theirs } from '#app/domain/outcome.ts'
import type { Errors, Values } from '#app/forms/field.ts'

/** Why a posted step was not taken, with all that was typed. */
export type StepAnswer = { values: Values } & (
  | { reason: 'incomplete'; errors: Errors }
  | { reason: 'stale'; theirs: Theirs }
  | { reason: 'refused'; code: RefusalCode; details: readonly string[] }
)
