import type { Candidate } from '#machines/process.ts'
import type { ReachedUnit } from './duty-reach.ts'
import type { Instant } from './view-parts.ts'

/** Who held the duty, from when until when; `until` is null for the one who holds it now. */
export type Holding = {
  kind: 'contact' | 'unitHead'
  name: string
  unitName: string | null
  from: Instant
  until: Instant | null
}

type Held = { kind: 'contact'; name: string; unit: string | null } | { kind: 'unitHead'; unit: string | null }
type Machine<State> = {
  begin(): State
  decide(state: State, candidate: Candidate): { ok: true; state: State } | { ok: false }
}

/**
 * Who has held the duty since the case began, one after the other without a gap (F1): the events in force, oldest
 * first, are folded anew and the holder asked after each. After the end nobody holds it.
 */
export function holdingsOf<State>(
  events: readonly Candidate[],
  machine: Machine<State>,
  holderOf: (state: State) => Held | null,
  units: readonly ReachedUnit[],
): Holding[] {
  const holdings: Holding[] = []
  let state = machine.begin()
  for (const event of events) {
    const decision = machine.decide(state, event)
    if (!decision.ok) continue
    state = decision.state
    pass(holdings, holderOf(state), event.at, units)
  }
  return holdings
}

/** Ends the holding under way and begins the next, when the holder is another. */
function pass(holdings: Holding[], held: Held | null, at: Instant, units: readonly ReachedUnit[]): void {
  const last = holdings.at(-1)
  const next = held && named(held, units)
  const isSame = last && next && last.until === null && last.name === next.name && last.unitName === next.unitName
  if (isSame) return
  if (last && last.until === null) last.until = at
  if (next) holdings.push({ ...next, from: at, until: null })
}

function named(held: Held, units: readonly ReachedUnit[]): Omit<Holding, 'from' | 'until'> {
  const unit = units.find(({ id }) => id === held.unit)
  const name = held.kind === 'contact' ? held.name : (unit?.headName ?? '')
  return { kind: held.kind, name, unitName: unit?.name ?? null }
}
