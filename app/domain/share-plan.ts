import { planVersion, regions, type SipDeadline, type SipState } from '#machines/sip/index.ts'
import { reachOfPlan } from './duty-reach.ts'
import type { Shared } from './mine-views.ts'
import { toPlanContent } from './plan-content.ts'
import { toMeetings, toQuestions } from './plan-course.ts'
import { type PlanNames, unitNameOf } from './plan-names.ts'
import { namedUnits, shownFirst, type Telling, teamOf } from './sharing.ts'
import type { Instant } from './view-parts.ts'

export type PlanTelling = Telling & { names: PlanNames; deadlines: readonly SipDeadline[]; at: Instant }

/** What a plan shows the person's own side: all of it, item by item. */
export function sharePlan(state: SipState, telling: PlanTelling): Pick<Shared, 'contacts' | 'plan' | 'questions'> {
  const { names, deadlines, units } = telling
  return {
    contacts: { first: shownFirst(reachOfPlan(state, units), telling), team: teamOf(namedUnits(telling)) },
    plan: planOf(state, telling),
    questions: {
      questions: toQuestions({ state, names }, deadlines),
      experiencedAt: state.facts.experiences.map(({ at, by }) => ({ at, grantId: by.unit })),
    },
  }
}

function planOf(state: SipState, { names, next, at }: PlanTelling): Shared['plan'] {
  const { facts } = state
  const { plan, consent } = regions(state)
  return {
    ...toPlanContent(facts, { names, asOf: at, reader: null }),
    state: plan,
    planVersion: planVersion(state),
    establishedAt: facts.versions.at(-1)?.at ?? null,
    meetings: toMeetings(state, at),
    followUps: facts.followUps.filter(({ replaced }) => !replaced).map(({ on, heldAt }) => ({ on, heldAt })),
    next,
    closedReason: facts.closed?.reason ?? null,
    participation: participationOf(state),
    consent: {
      state: consent,
      unitNames: (facts.consent?.scope?.units ?? []).flatMap((id) => unitNameOf(names, id) ?? []),
      validTo: facts.consent?.validTo ?? null,
    },
  }
}

/** The latest record of each stage, and whose grant it came by when it is the person's own side's. */
function participationOf({ facts }: SipState): Shared['plan']['participation'] {
  const latest = new Map(facts.participation.map((record) => [record.stage, record]))
  return [...latest.values()].map(({ stage, how, at, by }) => ({
    stage,
    how,
    at,
    grantId: by.party === 'person' || by.party === 'relative' ? by.unit : null,
  }))
}
