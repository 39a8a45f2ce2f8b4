import type { Actor } from '#app/domain/actor.ts'
import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Day, StepView, UnitChoice } from '#app/domain/views.ts'
import type { StaffParty } from '#machines/parties.ts'
import type { OptionGroup, OptionOf, OptionWord } from './options.ts'

/** What a form is drawn from: the case as this person sees it. */
export type Seen = { step: StepView; actor: Actor }

/** A value as a form posts it: one text, or several under one name. */
export type Posted = string | readonly string[]

/** A ready answer to a question about time: `now`, or so many days from today, with a time of day for a moment. */
export type TimeChoice = 'now' | 'planned' | { days: number; at?: string }

type Asked = {
  /** The name in the event's data. */
  name: string
  label: FieldLabel
  optional?: true
  /** Asked only when another field of the form has this answer. */
  when?: { field: string; is: string }
  /** The answer that the form starts with, when nothing is known. */
  start?: (seen: Seen) => Posted | null
}

/** One question of a form, as it is declared. Its `name` and its kind say what the answer becomes in the event. */
export type Field = Asked &
  (
    | { kind: 'text' | 'phone' | 'time' | 'long' | 'lines' | 'check' | 'confirm' }
    | { kind: 'constant'; value: string }
    | { kind: 'date' | 'language' | 'municipality' }
    | { kind: 'radios'; group: OptionGroup; among?: (seen: Seen) => readonly string[] }
    | { kind: 'checkboxes'; group: OptionGroup; orNone?: true }
    | { kind: 'day' | 'moment'; choices: readonly TimeChoice[] }
    | { kind: 'unit' | 'called'; among: (seen: Seen) => readonly UnitChoice[] }
    | { kind: 'units'; parties: readonly StaffParty[] }
    | { kind: 'legalBasis' }
  )

type Shown = Pick<Asked, 'name' | 'label' | 'when'> & { optional: boolean }

/** One question of a form, ready to be drawn: the same as declared, with its answers found. */
export type FieldView = Shown &
  (
    | { kind: 'text' | 'phone' | 'time' | 'long' | 'lines' | 'check' | 'confirm' }
    | { kind: 'radios'; options: readonly OptionWord[] }
    | { kind: 'checkboxes'; options: readonly OptionWord[]; orNone: boolean }
    | { kind: 'day'; choices: readonly Day[]; planned: Day | null }
    | { kind: 'moment'; choices: readonly string[] }
    | { kind: 'unit' | 'units' | 'called'; units: readonly UnitChoice[] }
    | { kind: 'legalBasis'; options: readonly OptionWord[] }
    | { kind: 'date' }
    | { kind: 'language'; languages: readonly OptionOf<'language'>[] }
    | { kind: 'municipality'; choices: readonly Municipality[] }
  )

/** What is wrong with an answer. */
export const errorCodes = [
  'write',
  'choose',
  'tooLong',
  'phone',
  'day',
  'time',
  'future',
  'impossible',
  'contradiction',
  'confirm',
  'municipality',
  'outdated',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Errors and answers by the name they were posted under. */
export type Errors = Readonly<Record<string, ErrorCode>>
export type Values = Readonly<Record<string, Posted>>

/** What a question is called. The same name in two events can be two questions. */
export type FieldLabel =
  | 'needs'
  | 'assessedAt'
  | 'recipients'
  | 'estimate'
  | 'newEstimate'
  | 'certainty'
  | 'channel'
  | 'declineReason'
  | 'toUnit'
  | 'notice'
  | 'voidKind'
  | 'voidReason'
  | 'changeReason'
  | 'called'
  | 'contactName'
  | 'profession'
  | 'contactPhone'
  | 'basis'
  | 'appointedBy'
  | 'contactDeclineReason'
  | 'handoverReason'
  | 'from'
  | 'track'
  | 'planningNote'
  | 'notConcernedNote'
  | 'askItem'
  | 'owedBy'
  | 'dueAt'
  | 'question'
  | 'answerItem'
  | 'answer'
  | 'judgedBy'
  | 'legalBasis'
  | 'openCareDecision'
  | 'confirmReady'
  | 'withdrawReason'
  | 'measuresNote'
  | 'missingNote'
  | 'decision'
  | 'sipReason'
  | 'invitees'
  | 'consent'
  | 'what'
  | 'how'
  | 'toldBy'
  | 'relativeToo'
  | 'topic'
  | 'result'
  | 'aids'
  | 'understandingNote'
  | 'on'
  | 'time'
  | 'destination'
  | 'transport'
  | 'dischargedAt'
  | 'informed'
  | 'contents'
  | 'summaryForm'
  | 'languages'
  | 'receivedAt'
  | 'gapsFound'
  | 'calledAt'
  | 'outcome'
  | 'actions'
  | 'interruption'
  | 'confirmInterruption'
  | 'closeReason'
  | 'confirmClosing'
  | 'admittedAt'
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'municipality'
  | 'address'
  | 'personPhone'
  | 'language'
  | 'interpreter'
  | 'protection'
  | 'careForm'
