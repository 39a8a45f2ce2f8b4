import { localDate } from '#machines/calendar.ts'
import {
  begin,
  decide,
  machineVersion,
  missedBy,
  nextSteps,
  regions,
  replay,
  type SipPolicy,
  type SipRecorded,
  type SipState,
  sectionOf,
  statusOf,
  withDefaults,
} from '#machines/sip/index.ts'
import { offeredInPlan } from '../offered-in-plan.ts'
import type { Kind } from './kind.ts'
import { clocksOf } from './sip-clocks.ts'
import { impossibleTimes, unitsNamed } from './sip-data.ts'
import { unitsInPlan } from './sip-units.ts'

/** The coordinated individual plan. No deadline of its own is ever reported to the machine. */
export const sipKind: Kind<SipState, SipRecorded, SipPolicy> = {
  name: 'sip',
  machineVersion,
  begin,
  decide,
  missedBy,
  replay,
  sectionOf,
  offered: offeredInPlan,
  withDefaults,
  agreementOf: () => null,
  isOver: (state) => statusOf(state) === 'closed',
  rowOf(state) {
    const { closed } = state.facts
    return {
      status: closed ? 'closed' : 'underway',
      phase: regions(state).plan,
      placeUnit: null,
      estimatedOn: null,
      certainty: null,
      endedAt: closed?.at ?? null,
    }
  },
  unitsIn: unitsInPlan,
  nextSteps,
  clocks: clocksOf,
  unreported: () => [],
  meetings: ({ facts }) => facts.meetings,
  deceasedOn: ({ facts: { closed } }) => (closed?.reason === 'deceased' ? localDate(closed.at) : null),
  planAskedBy: () => null,
  impossibleTimes,
  unitsNamed,
}
