import { principalOf } from '#machines/parties.ts'
import {
  type Action,
  actionDueOn,
  type FollowUp,
  type Goal,
  hasOwner,
  isLate,
  type Mark,
  type SipFacts,
} from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { type PlanNames, unitNameOf, whoOf } from './plan-names.ts'
import type { PlanAction, PlanContent, PlanGoal } from './plan-views.ts'
import type { Day, Instant } from './view-parts.ts'

/** From where a plan's content is looked at: by what names, when, and by which unit if any. */
export type PlanScene = {
  names: PlanNames
  asOf: Instant
  reader: Pick<Actor, 'unitId' | 'party'> | null
}

type FollowUpResult = FollowUp['goals'][number]

/** The mark of who entered something, with their names. */
export const markOf = ({ at, by }: Mark, names: PlanNames) => ({ at, who: whoOf(names, by) })

/** The follow-up that is to come, if one is booked. */
export const bookedFollowUp = ({ followUps }: SipFacts): Day | null =>
  followUps.find(({ heldAt, replaced }) => !heldAt && !replaced)?.on ?? null

/** A follow-up speaks of a goal by its id, or by its text. */
export const isAbout = ({ id, text }: Goal, { goal }: FollowUpResult): boolean => goal === id || goal === text

/** What the plan says: the person's words, needs, goals, and who does what. What has been ended is not in it. */
export function toPlanContent(facts: SipFacts, scene: PlanScene): PlanContent {
  const { names } = scene
  const { whatMatters, needs, goals, actions, othersNone } = facts
  return {
    whatMatters: whatMatters && {
      ...markOf(whatMatters, names),
      text: whatMatters.text,
      told: whatMatters.told,
    },
    needs: needs.map((need) => ({ ...markOf(need, names), id: need.id, lifeArea: need.lifeArea, text: need.text })),
    goals: goals.map((goal) => toGoal(goal, facts, names)),
    actions: actions.filter(({ status }) => status !== 'ended').map((action) => toAction(action, facts, scene)),
    othersNone,
    lead: leadOf(facts, names),
    nextFollowUp: bookedFollowUp(facts),
  }
}

function toGoal(goal: Goal, { followUps }: SipFacts, names: PlanNames): PlanGoal {
  const { id, text, ownWords, horizon, measure } = goal
  const spoken = followUps.flatMap(({ heldAt, goals }) => (heldAt ? goals.filter((one) => isAbout(goal, one)) : []))
  const latest = spoken.at(-1)
  return {
    ...markOf(goal, names),
    id,
    text,
    ownWords,
    horizon,
    measure,
    result: spoken.findLast(({ result }) => result)?.result ?? null,
    personSays: latest?.personSays ?? null,
  }
}

function toAction(action: Action, { actions }: SipFacts, { names, asOf, reader }: PlanScene): PlanAction {
  const { added, coupling, ...rest } = action
  const coupled = actions.find(({ id, coupledWith }) => id === action.coupledWith || coupledWith === action.id)
  const mover = coupling && actions.find(({ id }) => id === coupling.movedBy)
  return {
    ...rest,
    added: markOf(added, names),
    unitName: unitNameOf(names, action.unit),
    dueDay: actionDueOn(action),
    late: isLate(action, asOf),
    owned: hasOwner(action),
    mine: reader !== null && isFor(action, reader),
    coupledText: coupled?.text ?? null,
    movedBy: mover?.text ?? null,
  }
}

function isFor({ unit, principal }: Action, reader: Pick<Actor, 'unitId' | 'party'>): boolean {
  if (unit !== null) return unit === reader.unitId
  return principal !== null && principal === principalOf(reader.party)
}

function leadOf({ lead }: SipFacts, names: PlanNames): PlanContent['lead'] {
  if (!lead) return null
  const { principal, name, phone, profession, unit, acceptedAt } = lead
  return { principal, name, phone, profession, unitId: unit, unitName: unitNameOf(names, unit), acceptedAt }
}
