import type { AnyStateMachine } from 'xstate'
import type { output, ZodType } from 'zod'
import type { Party } from './parties.ts'

/** Who sends an event: the party they act as, their unit and, for signed-in people, their user id. */
export type Sender = { party: Party; unit: string; user?: string }

/** A fact that has happened: `at` is the instant (ISO 8601) it happened, never read from a clock in here. */
export type Stamped<Type extends string, Data> = { type: Type; at: string; by: Sender; data: Data }

/** What a caller hands in: an event whose type and data have not been checked yet. */
export type Candidate = { type: string; at: string; by: Sender; data?: unknown }

export type Schemas = Readonly<Record<string, ZodType>>
export type EventOf<S extends Schemas> = { [T in keyof S & string]: Stamped<T, output<S[T]>> }[keyof S & string]

/** An accepted event with its place in the process, counted from 1. */
export type Recorded<E> = E & { version: number }

/** The last event that touched a section of the facts. */
export type Touch = { version: number; type: string; at: string; by: Sender }

/** All that is kept of a process. `version` counts the events folded so far. */
export type ProcessState<Value, Context, Facts> = {
  value: Value
  context: Context
  facts: Facts
  version: number
  touched: Readonly<Record<string, Touch>>
}

export type CommonRefusal = 'UNKNOWN_EVENT' | 'MALFORMED' | 'NOT_PERMITTED' | 'NOT_A_RECIPIENT' | 'NOT_NOW'

/** Why an event was not taken. `details` names fields (MALFORMED) or what is missing. */
export type Refused<Code extends string> = { ok: false; code: CommonRefusal | Code; details: readonly string[] }

export type Decision<E, State, Code extends string> = { ok: true; event: Recorded<E>; state: State } | Refused<Code>

/**
 * The hard guards of one event. `notHere` names the refusal where the machine has no transition for the event;
 * each of `because` is asked in order where it has one. `known` marks a guard that needs no data, so that the
 * event is not offered either.
 */
export type Refusals<State, E, Code extends string> = {
  notHere?: (state: State, event: E) => Code | null
  because?: readonly {
    code: Code
    known?: true
    refuses: (state: State, event: E) => boolean | readonly string[]
  }[]
}

type EventOfType<E extends { type: string }, T extends E['type']> = Extract<E, { type: T }>

export type Definition<S extends Schemas, Value, Context, Facts, Code extends string> = {
  machine: AnyStateMachine
  schemas: S
  senders: Readonly<Record<keyof S & string, readonly Party[]>>
  /** The section of the facts that an event touches: two events of one section compete, others never do. */
  sectionOf: (event: EventOf<S>) => string
  /** True when the sender is a receiving unit that has not got the notice. Not asked of one taking back its own event. */
  isNotRecipient: (state: ProcessState<Value, Context, Facts>, by: Sender) => boolean
  /** True when the event's own data make it someone else's to send. Asked after the senders' table. */
  isForOthers?: (state: ProcessState<Value, Context, Facts>, event: EventOf<S>) => boolean
  refusals: {
    readonly [T in keyof S & string]?: Refusals<ProcessState<Value, Context, Facts>, EventOfType<EventOf<S>, T>, Code>
  }
  isOver: (value: Value) => boolean
  emptyFacts: Facts
  fold: (
    facts: Facts,
    event: Recorded<EventOf<S>>,
    before: ProcessState<Value, Context, Facts>,
    after: { value: Value; context: Context },
  ) => Facts
}
