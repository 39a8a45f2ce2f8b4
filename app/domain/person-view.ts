import {
  currentEstimate,
  type DischargeEventType,
  deadlines,
  nextSteps,
  payment,
  senders,
  statusOf,
  validEstimates,
} from '#machines/discharge/index.ts'
import { type SipEventType, senders as sipSenders } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { fewClocks } from './clocks-shown.ts'
import { callNow, toContact } from './contact-shown.ts'
import { toCourseShown } from './course.ts'
import { reachOfDischarge } from './duty-reach.ts'
import { toClock, toGap, toInformation, toTold, toUnderstanding } from './facts-shown.ts'
import { dischargeKind } from './kinds/index.ts'
import { toLanes } from './lanes.ts'
import type { StayNow } from './load-person.server.ts'
import { offered } from './offered.ts'
import { protectionWith, toPersonHead } from './person-head.ts'
import { phaseOf, stageOf } from './phase.ts'
import { toStep } from './steps.ts'
import { toTeam } from './team.ts'
import type { Instant, PersonView, Protection } from './views.ts'

const notOnPages: readonly string[] = ['admission.registered', 'event.undone', 'deadline.passed']

/** True for the events that are sent from a page of their own. */
export const isOnPages = (type: string): type is DischargeEventType =>
  Object.hasOwn(senders, type) && !notOnPages.includes(type)

const notOnPlanPages: readonly string[] = ['sip.proposed', 'question.asked', 'experience.reported', 'event.undone']

/** True for the plan's events that staff send from a page of their own. */
export const isOnPlanPages = (type: string): type is SipEventType =>
  Object.hasOwn(sipSenders, type) && !notOnPlanPages.includes(type)

/** Everything that the page about a person shows its reader at the instant; of many settled clocks only how many. */
export function toPersonView(
  loaded: StayNow,
  actor: Actor,
  now: Instant,
  { allClocks = false }: { allClocks?: boolean } = {},
): PersonView {
  const { state, policy, units } = loaded
  const { facts } = state
  const clocks = deadlines(facts, policy, now)
  const shown = allClocks ? clocks : fewClocks(clocks)
  const steps = nextSteps(state, policy, now).map((step) => toStep(step, units, now))
  const isMine = ({ party, unitId }: (typeof steps)[number]) =>
    party === actor.party && (unitId === null || unitId === actor.unitId)
  const [step = null, ...otherSteps] = steps.filter(isMine)
  const { policyVersion: _, ...liability } = payment(facts, policy, now)
  return {
    ...headOf(loaded, now),
    processId: loaded.processId,
    version: state.version,
    estimate: estimateOf(loaded),
    step,
    otherSteps,
    waitsFor: steps.filter((one) => !isMine(one)),
    available: offered(state, actor).filter(isOnPages),
    lanes: toLanes(loaded, steps, clocks, actor),
    team: toTeam(facts, units, actor),
    contact: toContact(facts, units),
    callNow: callNow(reachOfDischarge(facts, units), now),
    information: facts.requests.map((request) => toInformation(request, units)),
    told: toTold(facts),
    understanding: toUnderstanding(facts),
    gaps: facts.gaps.map((gap) => toGap(gap, units)),
    clocks: shown.map((clock) => toClock(clock, units)),
    clocksLeftOut: clocks.length - shown.length,
    payment: liability,
    unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
    ...toCourseShown(loaded, dischargeKind, actor, now),
    earlier: loaded.earlier,
  }
}

/** The stricter of what is registered about the person and what the ward said at admission. */
const protectionOf = ({ person, state }: Pick<StayNow, 'person' | 'state'>): Protection =>
  protectionWith(person, state.facts.admission?.protection)

/** Who it is about, where they are and how far they have come. Where a protected person is, is not shown. */
export function headOf(loaded: StayNow, now: Instant) {
  const { person, state, units } = loaded
  const { admission, discharge, end } = state.facts
  const protection = protectionOf(loaded)
  const status = statusOf(state)
  const ward = units.find(({ id }) => id === admission?.ward)
  const isHere = admission && ward && !discharge && !end && protection === 'none'
  const isDeceased = person.deceasedOn !== null || end?.reason === 'deceased'
  return {
    person: toPersonHead(person, protection, isDeceased, now),
    status: status === 'closed' || status === 'interrupted' ? status : ('underway' as const),
    endReason: end?.reason ?? null,
    phase: phaseOf(state),
    stage: stageOf(state),
    place: isHere ? { unitName: ward.name, since: admission.admittedAt } : null,
  }
}

function estimateOf({ state: { facts } }: StayNow): PersonView['estimate'] {
  const current = currentEstimate(facts)
  if (!current) return null
  const { on, certainty, at: changedAt, toldAt, reason } = current
  return { on, certainty, before: validEstimates(facts).at(-2)?.on ?? null, changedAt, toldAt, reason }
}
