import type { Instant } from '#app/domain/views.ts'
import type { Errors, Values } from '#app/forms/field.ts'
import type { DischargeEventType, DischargeRefusal } from '#machines/discharge/index.ts'
import type { CommonRefusal } from '#machines/process.ts'

/** What someone else did to what the sender was about to change. */
type Theirs = { type: DischargeEventType; at: Instant; unitName: string; userName: string | null }

/** Why a posted step was not taken, with all that was typed. */
export type StepAnswer = { values: Values } & (
  | { reason: 'incomplete'; errors: Errors }
  | { reason: 'stale'; theirs: Theirs }
  | { reason: 'refused'; code: CommonRefusal | DischargeRefusal }
)
