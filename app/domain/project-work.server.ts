import type { CaseRows } from '#db/record-event.server.ts'
import type { StoredState } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { toMoment, toMomentOrNull } from './instants.ts'
import { kindOf, type NextStepOf } from './kinds/index.ts'
import type { PartyChange, PartyUnit } from './project-parties.server.ts'
import type { Instant } from './views.ts'

/** True when the step is the unit's to take. A step without a unit is its party's. */
const isStepOf = (step: NextStepOf, { unit, party }: PartyUnit): boolean =>
  step.party === party && (step.unit === null || step.unit === unit)

/** What the unit waits for: the soonest step that is said to be awaited by it, or else the soonest of the others'. */
export function awaitedBy(steps: readonly NextStepOf[], one: PartyUnit): NextStepOf | undefined {
  const others = steps.filter((step) => !isStepOf(step, one))
  return others.find((step) => step.awaitedBy?.includes(one.unit)) ?? others[0]
}

function rowOf(found: Case, state: StoredState, steps: readonly NextStepOf[], one: PartyUnit) {
  const { phase, placeUnit, estimatedOn } = kindOf(found.kind).rowOf(state)
  const mine = steps.find((step) => isStepOf(step, one))
  const awaited = awaitedBy(steps, one)
  return {
    unitId: one.unit,
    bucket: mine ? ('mine' as const) : awaited ? ('waiting' as const) : ('watching' as const),
    event: mine?.event ?? null,
    task: mine?.task ?? null,
    item: mine?.item ?? null,
    dueAt: toMomentOrNull((mine ?? awaited)?.dueAt ?? null),
    waitsForUnit: awaited?.unit ?? null,
    waitsForParty: awaited?.party ?? null,
    waitsForEvent: awaited?.event ?? null,
    waitsUntil: toMomentOrNull(awaited?.dueAt ?? null),
    phase,
    placeUnit,
    estimatedOn,
    version: state.version,
  }
}

/** For each unit in the case what it has to do next, or whom it waits for. A case that is over asks nothing. */
export function projectWork(
  found: Case,
  state: StoredState,
  policy: { version: string },
  parties: PartyChange,
  at: Instant,
): CaseRows['work'] {
  const kind = kindOf(found.kind)
  const steps = kind.isOver(state) ? null : kind.nextSteps(state, policy, at)
  const updatedAt = toMoment(at)
  return steps ? parties.now.map((one) => ({ ...rowOf(found, state, steps, one), updatedAt })) : []
}
