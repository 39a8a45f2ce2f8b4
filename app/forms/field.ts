import type { Actor } from '#app/domain/actor.ts'
import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Day, StepView, UnitChoice } from '#app/domain/views.ts'
import type { Principal, StaffParty } from '#machines/parties.ts'
import type { FieldLabel } from './field-label.ts'
import type { OptionGroup, OptionOf, OptionWord } from './options.ts'

export type { FieldLabel } from './field-label.ts'

/** What a form is drawn from: the case as this person sees it. */
export type Seen = { step: StepView; actor: Actor }

/** A value as a form posts it: one text, or several under one name. */
export type Posted = string | readonly string[]

/** A ready answer to a question about time: `now`, or so many days from today, with a time of day for a moment. */
export type TimeChoice = 'now' | 'planned' | { days: number; at?: string }

/** Something of the plan that a step can be about, by its own words or the moment it is set for. */
export type Entry = { id: string; text: string } | { id: string; at: string }

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
    | { kind: 'text' | 'phone' | 'link' | 'time' | 'long' | 'lines' | 'names' | 'check' | 'confirm' }
    | { kind: 'constant'; value: string }
    | { kind: 'carried' }
    | { kind: 'date' | 'language' | 'municipality' }
    | { kind: 'radios'; group: OptionGroup; among?: (seen: Seen) => readonly string[] }
    | { kind: 'checkboxes'; group: OptionGroup; orNone?: true }
    | { kind: 'day' | 'moment'; choices: readonly TimeChoice[] }
    | { kind: 'unit' | 'called'; among: (seen: Seen) => readonly UnitChoice[] }
    | { kind: 'units'; parties: readonly StaffParty[]; among?: (seen: Seen) => readonly UnitChoice[] }
    | { kind: 'legalBasis'; among?: (seen: Seen) => readonly OptionOf<'legalBasis'>[] }
    | { kind: 'entry'; among: (seen: Seen) => readonly Entry[]; orNew?: true }
    | { kind: 'pick' | 'goals'; among: (seen: Seen) => readonly { id: string; text: string }[] }
    | { kind: 'owner'; among: (seen: Seen) => readonly UnitChoice[]; others?: true }
  )

type Shown = Pick<Asked, 'name' | 'label' | 'when'> & { optional: boolean }

/** The units to choose between, by the principal they are of. */
export type UnitsByPrincipal = Readonly<Record<Principal, readonly UnitChoice[]>>

/** One question of a form, ready to be drawn: the same as declared, with its answers found. */
export type FieldView = Shown &
  (
    | { kind: 'text' | 'phone' | 'link' | 'time' | 'long' | 'lines' | 'names' | 'check' | 'confirm' | 'carried' }
    | { kind: 'radios'; options: readonly OptionWord[] }
    | { kind: 'checkboxes'; options: readonly OptionWord[]; orNone: boolean }
    | { kind: 'day'; choices: readonly Day[]; planned: Day | null }
    | { kind: 'moment'; choices: readonly string[] }
    | { kind: 'unit' | 'units' | 'called'; units: readonly UnitChoice[] }
    | { kind: 'legalBasis'; options: readonly OptionWord[] }
    | { kind: 'entry'; chosen: Entry }
    | { kind: 'pick' | 'goals'; entries: readonly { id: string; text: string }[] }
    | { kind: 'owner'; units: UnitsByPrincipal; others: boolean }
    | { kind: 'date' }
    | { kind: 'language'; languages: readonly OptionOf<'language'>[] }
    | { kind: 'municipality'; choices: readonly Municipality[] }
  )

/** What is wrong with an answer. */
export const errorCodes = [
  'write',
  'choose',
  'tooLong',
  'tooMany',
  'phone',
  'link',
  'day',
  'time',
  'future',
  'impossible',
  'contradiction',
  'confirm',
  'municipality',
  'outsideConsent',
  'outdated',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Errors and answers by the name they were posted under. */
export type Errors = Readonly<Record<string, ErrorCode>>
export type Values = Readonly<Record<string, Posted>>
