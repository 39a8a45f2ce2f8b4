import { localDate } from '#machines/calendar.ts'
import {
  begin,
  currentEstimate,
  type DischargePolicy,
  type DischargeState,
  deadlines,
  decide,
  machineVersion,
  missedBy,
  nextSteps,
  type RecordedDischargeEvent,
  replay,
  sectionOf,
  withDefaults,
} from '#machines/discharge/index.ts'
import { offered } from '../offered.ts'
import { phaseOf } from '../phase.ts'
import { isReported, sipAskedBy } from './discharge-course.ts'
import { impossibleTimes, unitsNamed } from './discharge-data.ts'
import type { Kind } from './kind.ts'

/** Going home from hospital. */
export const dischargeKind: Kind<DischargeState, RecordedDischargeEvent, DischargePolicy> = {
  name: 'discharge',
  machineVersion,
  begin,
  decide,
  missedBy,
  replay,
  sectionOf,
  offered,
  withDefaults,

  agreementOf({ facts: { admission } }) {
    return { municipalityCode: admission?.registeredMunicipality ?? '', careForm: admission?.careForm ?? '' }
  },
  isOver: ({ facts }) => facts.end !== null,
  rowOf(state) {
    const { admission, discharge, end } = state.facts
    const estimate = currentEstimate(state.facts)
    return {
      status: end?.how ?? 'underway',
      phase: phaseOf(state),
      placeUnit: discharge === null && end === null ? (admission?.ward ?? null) : null,
      estimatedOn: estimate?.on ?? null,
      certainty: estimate?.certainty ?? null,
      endedAt: end?.at ?? null,
    }
  },
  /** The ward, and whoever has the admission notice. */
  unitsIn({ context, facts }, startedBy) {
    return [{ unit: facts.admission?.ward ?? startedBy, party: 'inpatient' }, ...context.recipients]
  },
  nextSteps,
  clocks: ({ facts }, policy, at) => deadlines(facts, policy, at),
  unreported: ({ facts }, policy, at) =>
    deadlines(facts, policy, at).filter((deadline) => deadline.status === 'overdue' && !isReported(facts, deadline)),
  meetings: () => [],
  deceasedOn: ({ facts: { end } }) => (end?.reason === 'deceased' ? localDate(end.at) : null),
  planAskedBy: sipAskedBy,
  impossibleTimes,
  unitsNamed,
}
