import {
  currentEstimate,
  currentReadiness,
  currentReceipts,
  type DischargeState,
  validEstimates,
} from '#machines/discharge/index.ts'
import { reachOfDischarge } from './duty-reach.ts'
import type { Reach, Shared } from './mine-views.ts'
import { phaseOf } from './phase.ts'
import { namedUnits, type SharedUnit, shownFirst, type Telling, teamOf, toReach } from './sharing.ts'

/** What a discharge shows the person's own side. Where a protected person is, is not written (OSL 21:3). */
export function shareDischarge(state: DischargeState, telling: Telling): Pick<Shared, 'date' | 'contacts'> {
  const { units } = telling
  return {
    date: dateOf(state, telling),
    contacts: {
      first: shownFirst(reachOfDischarge(state.facts, units), telling),
      team: teamOf(namedUnits(telling)),
    },
  }
}

function dateOf(state: DischargeState, { units, isProtected, next }: Telling): Shared['date'] {
  const { admission, plan, discharge, reception, end } = state.facts
  return {
    phase: phaseOf(state),
    stayedSince: admission?.admittedAt ?? null,
    ward: isProtected || discharge ? null : reachOfUnit(units, admission?.ward),
    estimate: estimateOf(state),
    readyAt: currentReadiness(state.facts)?.at ?? null,
    planned: plan && { on: plan.on, time: plan.time ?? null, transport: plan.transport ?? null },
    destination: discharge?.destination ?? plan?.destination ?? null,
    dischargedAt: discharge?.at ?? null,
    receivedAt: reception?.at ?? null,
    endReason: end?.reason ?? null,
    next,
    ready: currentReceipts(state.facts)
      .filter(({ ladder }) => ladder === 'readyToReceive')
      .map(({ unit, party, from }) => ({
        unitName: units.find(({ id }) => id === unit)?.name ?? '',
        party,
        from: from ?? null,
      })),
  }
}

/** The date in force, with when the person was told of it: null while they have not been. */
function estimateOf({ facts }: DischargeState): Shared['date']['estimate'] {
  const current = currentEstimate(facts)
  if (!current) return null
  const { on, certainty, at: changedAt, toldAt, reason } = current
  return { on, certainty, changedAt, before: validEstimates(facts).at(-2)?.on ?? null, reason, toldAt }
}

function reachOfUnit(units: readonly SharedUnit[], id: string | null | undefined): Reach | null {
  const unit = units.find((one) => one.id === id)
  return unit ? toReach(unit) : null
}
