import type { PlanAction, PlanView } from '#app/domain/plan-views.ts'
import type { Day, Instant, StepView } from '#app/domain/views.ts'
import type { Principal } from '#machines/parties.ts'
import type { Meeting, StatutoryPoint } from '#machines/sip/index.ts'

type ActionShown = {
  text: string
  unitName: string | null
  who: string | null
  when: string | null
  dueOn: Day | null
}

/** Something known about the person's plan that helps to answer a form. */
export type PlanFact =
  | { kind: 'proposal'; reason: string; name: string | null; unitName: string | null; at: Instant }
  | { kind: 'consent'; word: 'given' | 'notPossible'; units: readonly string[]; excluded: readonly string[] }
  | { kind: 'chosen'; invite: readonly string[]; keepOut: readonly string[] }
  | { kind: 'ownWords'; text: string }
  | { kind: 'need'; lifeArea: number; text: string }
  | { kind: 'goal'; text: string }
  | { kind: 'lead'; principal: Principal; name: string; phone: string; unitName: string | null; accepted: boolean }
  | { kind: 'missingPoint'; point: StatutoryPoint }
  | ({ kind: 'ownAction' } & ActionShown)
  | { kind: 'moved'; text: string }
  | { kind: 'meeting'; at: Instant; mode: Meeting['mode'] }
  | { kind: 'booked'; on: Day }

type Finder = (plan: PlanView, step: StepView) => readonly PlanFact[]

const shown = ({ text, unitName, who, when, dueDay }: PlanAction): ActionShown => ({
  text,
  unitName,
  who,
  when,
  dueOn: dueDay,
})

const findConsent: Finder = ({ consentRecord }) => {
  if (consentRecord?.word !== 'given' && consentRecord?.word !== 'notPossible') return []
  const { word, units, excluded } = consentRecord
  return [{ kind: 'consent', word, units: units.map(({ name }) => name), excluded }]
}

const findLead: Finder = ({ lead }) =>
  lead
    ? [
        {
          kind: 'lead',
          principal: lead.principal,
          name: lead.name,
          phone: lead.phone,
          unitName: lead.unitName,
          accepted: lead.acceptedAt !== null,
        },
      ]
    : []

const findProposal: Finder = ({ proposed }) =>
  proposed
    ? [
        {
          kind: 'proposal',
          reason: proposed.reason,
          name: proposed.who.name,
          unitName: proposed.who.unitName,
          at: proposed.at,
        },
      ]
    : []

const finders: Record<PlanFact['kind'], Finder> = {
  proposal: findProposal,
  consent: findConsent,
  lead: findLead,
  chosen: ({ participants }) =>
    participants ? [{ kind: 'chosen', invite: participants.invite, keepOut: participants.keepOut }] : [],
  ownWords: ({ whatMatters }) => (whatMatters ? [{ kind: 'ownWords', text: whatMatters.text }] : []),
  need: ({ needs }) => needs.map(({ lifeArea, text }) => ({ kind: 'need', lifeArea, text })),
  goal: ({ goals }) => goals.map(({ text }) => ({ kind: 'goal', text })),
  missingPoint: ({ missing }) => missing.map((point) => ({ kind: 'missingPoint', point })),
  ownAction: ({ actions }) =>
    actions
      .filter(({ mine, status }) => mine && status !== 'ended')
      .map((action) => ({ kind: 'ownAction', ...shown(action) })),
  moved: ({ actions }, { item }) =>
    actions.flatMap(({ id, movedBy }) => (id === item && movedBy ? [{ kind: 'moved', text: movedBy } as const] : [])),
  meeting: ({ meetings }) =>
    meetings
      .filter(({ status, isPast }) => status === 'booked' && !isPast)
      .map(({ at, mode }) => ({ kind: 'meeting', at, mode })),
  booked: ({ nextFollowUp }) => (nextFollowUp ? [{ kind: 'booked', on: nextFollowUp }] : []),
}

const ofPlan = (find: Finder) => (step: StepView) => (step.plan ? find(step.plan, step) : [])

/** What is known of the plan, where there is one. */
export const planFinders = Object.fromEntries(
  Object.entries(finders).map(([kind, find]) => [kind, ofPlan(find)]),
) as Record<PlanFact['kind'], (step: StepView) => readonly PlanFact[]>
