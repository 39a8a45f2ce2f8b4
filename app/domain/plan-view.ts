import {
  deadlines,
  health,
  nextSteps,
  planVersion,
  regions,
  statusOf,
  statutoryContent,
  versionInHand,
} from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { callNow } from './contact-shown.ts'
import { toCourseShown } from './course.ts'
import { reachOfPlan } from './duty-reach.ts'
import { toClock, toGap } from './facts-shown.ts'
import { sipKind } from './kinds/index.ts'
import type { PlanNow } from './load-plan.server.ts'
import { offeredInPlan } from './offered-in-plan.ts'
import { protectionWith, toPersonHead } from './person-head.ts'
import { toVersions } from './plan-changes.ts'
import { markOf, toPlanContent } from './plan-content.ts'
import { admittedSince, textsOf, toConfirmations, toFollowUps, toMeetings, toQuestions } from './plan-course.ts'
import { toConsent, toHolder, toParticipation, toParties } from './plan-people.ts'
import type { PlanView } from './plan-views.ts'
import { toStep } from './steps.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** Everything that the page about a plan shows its reader at the instant. */
export function toPlanView(loaded: PlanNow, actor: Actor, now: Instant): PlanView {
  const { state, policy, names, units } = loaded
  const clocks = deadlines(state, policy, now)
  const content = toPlanContent(state.facts, { names, asOf: now, reader: actor })
  return {
    ...content,
    ...standingOf(loaded, now),
    ...courseOf(loaded),
    ...toVersions({ state, names, entries: loaded.replayed }, content),
    ...stepsOf(loaded, actor, now),
    ...toCourseShown(loaded, sipKind, actor, now),
    consentRecord: toConsent(loaded, now),
    participation: toParticipation(loaded),
    holder: toHolder(loaded),
    callNow: callNow(reachOfPlan(state, units), now),
    parties: toParties(loaded, now),
    meetings: toMeetings(state, now),
    confirmations: toConfirmations(loaded),
    followUps: toFollowUps(loaded),
    questions: toQuestions(loaded, clocks),
    clocks: clocks.map((clock) => toClock(clock, units)),
    unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
    texts: textsOf(state),
  }
}

/** Who it is about. */
export function planHead(
  { person, state, discharge }: Pick<PlanNow, 'person' | 'state' | 'discharge'>,
  now: Instant,
): PersonHead {
  const isDeceased =
    person.deceasedOn !== null || state.facts.closed?.reason === 'deceased' || discharge?.end?.reason === 'deceased'
  return toPersonHead(person, protectionWith(person, discharge?.admission?.protection), isDeceased, now)
}

/** Where the plan stands. */
function standingOf(loaded: PlanNow, now: Instant) {
  const { state, policy, processId, startedAt, discharge } = loaded
  return {
    person: planHead(loaded, now),
    processId,
    startedAt,
    version: state.version,
    status: statusOf(state) === 'closed' ? ('closed' as const) : ('underway' as const),
    ...regions(state),
    planVersion: planVersion(state),
    versionInHand: versionInHand(state),
    missing: statutoryContent(state).missing,
    health: health(state, policy, now),
    hasDischarge: discharge !== null,
    admittedSince: admittedSince(loaded),
  }
}

/** What has been said once on the plan's way, with who said it. */
function courseOf({ state: { facts }, names, units }: PlanNow) {
  const { proposed, offered: offer, participants, closed, copies, experiences, gaps } = facts
  return {
    proposed: proposed && { ...markOf(proposed, names), reason: proposed.reason },
    dischargeProcess: proposed?.dischargeProcess ?? null,
    offered: offer && { ...markOf(offer, names), informedHow: offer.informedHow },
    participants: participants && {
      ...markOf(participants, names),
      invite: participants.invite,
      keepOut: participants.keepOut,
    },
    closed: closed && { ...markOf(closed, names), reason: closed.reason, note: closed.note },
    copies: copies.map(({ version, form, to, ...mark }) => ({ ...markOf(mark, names), version, form, to })),
    experiences: experiences.map(({ at, by, ...said }) => ({ ...markOf({ at, by }, names), ...said })),
    gaps: gaps.map((gap) => toGap(gap, units)),
  }
}

function stepsOf({ state, policy, units }: PlanNow, actor: Actor, now: Instant) {
  const steps = nextSteps(state, policy, now).map((step) => toStep(step, units, now))
  const isMine = ({ party, unitId }: (typeof steps)[number]) =>
    party === actor.party && (unitId === null || unitId === actor.unitId)
  const [step = null, ...otherSteps] = steps.filter(isMine)
  return { step, otherSteps, waitsFor: steps.filter((one) => !isMine(one)), available: offeredInPlan(state, actor) }
}
