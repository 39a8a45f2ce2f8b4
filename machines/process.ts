import { type AnyMachineSnapshot, getNextTransitions, initialTransition } from 'xstate'
import type { ZodType } from 'zod'
import { moverOf } from './mover.ts'
import type { Party } from './parties.ts'
import type {
  Candidate,
  CommonRefusal,
  Decision,
  Definition,
  EventOf,
  ProcessState,
  Recorded,
  Refusals,
  Refused,
  Schemas,
  Sender,
  Touch,
} from './process-types.ts'
import { ReplayError } from './replay-error.ts'
import { restorerOf } from './restore.ts'

export type * from './process-types.ts'
export { ReplayError }

const undoWithinMs = 60_000

/**
 * A machine, who may send it what, and its facts, as pure functions: no clock, no database, no running actor.
 * One long function, since every part of it speaks the types of this very machine.
 */
export function defineProcess<S extends Schemas, Value, Context, Facts, Code extends string = never>(
  definition: Definition<S, Value, Context, Facts, Code>,
) {
  type State = ProcessState<Value, Context, Facts>
  type Event = EventOf<S>
  type Type = keyof S & string
  type Decided = Decision<Event, State, Code>
  const { machine, schemas, senders, refusals } = definition

  const restore = restorerOf(machine)
  const move = moverOf(machine)
  const refuse = (code: CommonRefusal | Code, details: readonly string[] = []): Refused<Code> => ({
    ok: false,
    code,
    details,
  })
  const isType = (type: string): type is Type => Object.hasOwn(schemas, type)
  const maySend = (party: Party, type: Type) => (senders[type] as readonly Party[]).includes(party)
  const hasTransition = (snapshot: AnyMachineSnapshot, type: string) =>
    getNextTransitions(snapshot).some(({ eventType }) => eventType === type)

  function begin(): State {
    const [snapshot] = initialTransition(machine)
    return {
      value: snapshot.value as Value,
      context: snapshot.context as Context,
      facts: definition.emptyFacts,
      version: 0,
      touched: {},
    }
  }

  /** The event with its data checked and its sender allowed, or the first objection. */
  function admit(state: State, candidate: Candidate): { ok: true; event: Event } | Refused<Code> {
    const { type, at, by } = candidate
    if (!isType(type)) return refuse('UNKNOWN_EVENT')
    const parsed = (schemas[type] as ZodType).safeParse(candidate.data ?? {})
    if (!parsed.success) return refuse('MALFORMED', [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))])
    const event = { type, at, by, data: parsed.data } as Event
    if (!maySend(by.party, type) || definition.isForOthers?.(state, event)) return refuse('NOT_PERMITTED')
    if (type !== 'event.undone' && definition.isNotRecipient(state, by)) return refuse('NOT_A_RECIPIENT')
    return { ok: true, event }
  }

  /** The first hard guard that the event meets here, or null. */
  function objection(state: State, snapshot: AnyMachineSnapshot, event: Event): Refused<Code> | null {
    if (definition.isOver(state.value)) return refuse('NOT_NOW')
    const row = refusals[event.type] as Refusals<State, Event, Code> | undefined
    const isTaken = snapshot.can(event)
    if (!isTaken && !hasTransition(snapshot, event.type)) return refuse(row?.notHere?.(state, event) ?? 'NOT_NOW')
    for (const { code, refuses } of row?.because ?? []) {
      const answer = refuses(state, event)
      if (Array.isArray(answer) ? answer.length > 0 : answer) return refuse(code, Array.isArray(answer) ? answer : [])
    }
    return isTaken ? null : refuse('NOT_NOW')
  }

  function step(state: State, snapshot: AnyMachineSnapshot, event: Event): State {
    const version = state.version + 1
    const next = move(snapshot, event)
    const after = { value: next.value as Value, context: next.context as Context }
    const recorded = { ...event, version } as Recorded<Event>
    return {
      ...after,
      facts: definition.fold(state.facts, recorded, state, after),
      version,
      touched: {
        ...state.touched,
        [definition.sectionOf(event)]: { version, type: event.type, at: event.at, by: event.by },
      },
    }
  }

  function decideOrdinary(state: State, candidate: Candidate): Decided {
    const admitted = admit(state, candidate)
    if (!admitted.ok) return admitted
    const { event } = admitted
    const snapshot = restore(state)
    const refused = objection(state, snapshot, event)
    if (refused) return refused
    const next = step(state, snapshot, event)
    return { ok: true, event: { ...event, version: next.version } as Recorded<Event>, state: next }
  }

  const undoneBy = (history: readonly Recorded<Event>[]) =>
    new Set(
      history.filter(({ type }) => type === 'event.undone').map(({ data }) => (data as { version: number }).version),
    )

  /** Folds a stored history, leaving out what was undone. Throws ReplayError at an event the machine refuses. */
  function replay(history: readonly Recorded<Event>[]): State {
    const undone = undoneBy(history)
    const sections = new Map(history.map((event) => [event.version, definition.sectionOf(event)]))
    let state = begin()
    for (const event of history) {
      if (undone.has(event.version)) state = { ...state, version: event.version }
      else if (event.type === 'event.undone') state = markUndone(state, event, sections)
      else {
        const decision = decideOrdinary(state, event)
        if (!decision.ok) throw new ReplayError(event.version, decision.code)
        state = decision.state
      }
    }
    return state
  }

  function markUndone(state: State, event: Recorded<Event>, sections: ReadonlyMap<number, string>): State {
    const { version, type, at, by } = event
    const section = sections.get((event.data as { version: number }).version) ?? 'undo'
    return { ...state, version, touched: { ...state.touched, [section]: { version, type, at, by } } }
  }

  /** Whether the sender may still take back their own event, and the state without it. Nothing once the process is over. */
  function decideUndo(state: State, candidate: Candidate, history: readonly Recorded<Event>[]): Decided {
    const admitted = admit(state, candidate)
    if (!admitted.ok) return admitted
    const event = { ...admitted.event, version: state.version + 1 } as Recorded<Event>
    const target = history.find(({ version }) => version === (event.data as { version: number }).version)
    if (definition.isOver(state.value)) return refuse('NOT_NOW')
    if (!target || target.version === 1 || target.type === 'event.undone') return refuse('NOT_NOW')
    if (target.by.unit !== event.by.unit || target.by.user !== event.by.user) return refuse('NOT_PERMITTED')
    const elapsed = Date.parse(event.at) - Date.parse(target.at)
    if (elapsed < 0 || elapsed > undoWithinMs) return refuse('NOT_NOW')
    if (state.touched[definition.sectionOf(target)]?.version !== target.version) return refuse('NOT_NOW')
    try {
      return { ok: true, event, state: replay([...history, event]) }
    } catch (error) {
      if (error instanceof ReplayError) return refuse('NOT_NOW')
      throw error
    }
  }

  return {
    begin,
    replay,

    /**
     * Event and state in, recorded event and next state out; or the first objection, in the order UNKNOWN_EVENT,
     * MALFORMED, NOT_PERMITTED, NOT_A_RECIPIENT, NOT_NOW, then the guard of the event's own row.
     * Taking back (`event.undone`) needs the whole history, since the state is folded anew without the event.
     */
    decide(state: State, candidate: Candidate, history: readonly Recorded<Event>[] = []): Decided {
      return candidate.type === 'event.undone'
        ? decideUndo(state, candidate, history)
        : decideOrdinary(state, candidate)
    },

    /** The last event by which the section moved after `seenVersion`, or null when nothing was missed. */
    missedBy(state: State, candidate: Candidate, seenVersion: number): Touch | null {
      const admitted = admit(state, candidate)
      if (!admitted.ok || candidate.type === 'event.undone') return null
      const touch = state.touched[definition.sectionOf(admitted.event)]
      return touch && touch.version > seenVersion ? touch : null
    },

    /** What this sender can be shown a form for now. Guards that need the form's data have their say when it is sent. */
    availableEvents(state: State, by: Sender): Type[] {
      if (definition.isOver(state.value) || definition.isNotRecipient(state, by)) return []
      const here = new Set(getNextTransitions(restore(state)).map(({ eventType }) => eventType))
      return (Object.keys(schemas) as Type[]).filter((type) => {
        if (!here.has(type) || !maySend(by.party, type)) return false
        const row = refusals[type] as Refusals<State, Event, Code> | undefined
        const bare = { type, at: '', by, data: {} } as unknown as Event
        return !row?.because?.some(({ known, refuses }) => known && refuses(state, bare) === true)
      })
    },
  }
}
