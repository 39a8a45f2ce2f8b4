import type { ZodType } from 'zod'
import { moverOf, type Standing } from './mover.ts'
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

export type * from './process-types.ts'
export { ReplayError }

const undoWithinMs = 60_000

const touchOf = ({ version, type, at, by }: Touch): Touch => ({ version, type, at, by })

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
  type Here = { state: State; standing: Standing }
  const { machine, schemas, senders, refusals } = definition

  const { initial, stand, move, hasTransition } = moverOf(machine)
  const refuse = (code: CommonRefusal | Code, details: readonly string[] = []): Refused<Code> => ({
    ok: false,
    code,
    details,
  })
  const isType = (type: string): type is Type => Object.hasOwn(schemas, type)
  const maySend = (party: Party, type: Type) => (senders[type] as readonly Party[]).includes(party)

  const begin = (): State => ({
    value: initial.place.snapshot.value as Value,
    context: initial.context as Context,
    facts: definition.emptyFacts,
    version: 0,
    touched: {},
  })

  /** The event with its data checked and its sender allowed, or the first objection. */
  function admit(state: State, candidate: Candidate): { ok: true; event: Recorded<Event> } | Refused<Code> {
    const { type, at, by } = candidate
    if (!isType(type)) return refuse('UNKNOWN_EVENT')
    const parsed = (schemas[type] as ZodType).safeParse(candidate.data ?? {})
    if (!parsed.success) return refuse('MALFORMED', [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))])
    const event = { type, at, by, data: parsed.data, version: state.version + 1 } as Recorded<Event>
    if (!maySend(by.party, type) || definition.isForOthers?.(state, event)) return refuse('NOT_PERMITTED')
    if (type !== 'event.undone' && definition.isNotRecipient(state, by)) return refuse('NOT_A_RECIPIENT')
    return { ok: true, event }
  }

  /** The first hard guard that the event meets here, or null. */
  function objection({ state, standing }: Here, event: Event, isTaken: boolean): Refused<Code> | null {
    if (definition.isOver(state.value)) return refuse('NOT_NOW')
    const row = refusals[event.type] as Refusals<State, Event, Code> | undefined
    if (!isTaken && !hasTransition(standing, event.type)) return refuse(row?.notHere?.(state, event) ?? 'NOT_NOW')
    for (const { code, refuses } of row?.because ?? []) {
      const answer = refuses(state, event)
      if (Array.isArray(answer) ? answer.length > 0 : answer) return refuse(code, Array.isArray(answer) ? answer : [])
    }
    return isTaken ? null : refuse('NOT_NOW')
  }

  /** Where the event leads, in all but what it touched; or the first objection. */
  function step(here: Here, candidate: Candidate): { ok: true; event: Recorded<Event>; next: Here } | Refused<Code> {
    const { state } = here
    const admitted = admit(state, candidate)
    if (!admitted.ok) return admitted
    const { event } = admitted
    const standing = move(here.standing, event)
    const refused = objection(here, event, standing !== null)
    if (refused || !standing) return refused ?? refuse('NOT_NOW')
    const after = { value: standing.place.snapshot.value as Value, context: standing.context as Context }
    const facts = definition.fold(state.facts, event, state, after)
    return { ok: true, event, next: { standing, state: { ...state, ...after, facts, version: event.version } } }
  }

  function decideOrdinary(state: State, candidate: Candidate): Decided {
    const taken = step({ state, standing: stand(state) }, candidate)
    if (!taken.ok) return taken
    const { event, next } = taken
    const touched = { ...state.touched, [definition.sectionOf(event)]: touchOf(event) }
    return { ok: true, event, state: { ...next.state, touched } }
  }

  const undoneBy = (history: readonly Recorded<Event>[]) =>
    new Set(
      history.filter(({ type }) => type === 'event.undone').map(({ data }) => (data as { version: number }).version),
    )

  /** Folds a stored history, leaving out what was undone. Throws ReplayError at an event the machine refuses. */
  function replay(history: readonly Recorded<Event>[]): State {
    const undone = undoneBy(history)
    const touched: Record<string, Touch> = {}
    let here: Here = { state: { ...begin(), touched }, standing: initial }
    for (const event of history) {
      if (undone.has(event.version) || event.type === 'event.undone') {
        here = { ...here, state: { ...here.state, version: event.version } }
        if (!undone.has(event.version)) touched[sectionTakenBack(event, history)] = touchOf(event)
        continue
      }
      const taken = step(here, event)
      if (!taken.ok) throw new ReplayError(event.version, taken.code)
      touched[definition.sectionOf(taken.event)] = touchOf(taken.event)
      here = taken.next
    }
    return here.state
  }

  function sectionTakenBack({ data }: Event, history: readonly Recorded<Event>[]): string {
    const target = history.find(({ version }) => version === (data as { version: number }).version)
    return target ? definition.sectionOf(target) : 'undo'
  }

  /** Whether the sender may still take back their own event, and the state without it. Nothing once the process is over. */
  function decideUndo(state: State, candidate: Candidate, history: readonly Recorded<Event>[]): Decided {
    const admitted = admit(state, candidate)
    if (!admitted.ok) return admitted
    const { event } = admitted
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
      const standing = stand(state)
      return (Object.keys(schemas) as Type[]).filter((type) => {
        if (!maySend(by.party, type) || !hasTransition(standing, type)) return false
        const row = refusals[type] as Refusals<State, Event, Code> | undefined
        const bare = { type, at: '', by, data: {} } as unknown as Event
        return !row?.because?.some(({ known, refuses }) => known && refuses(state, bare) === true)
      })
    },
  }
}
