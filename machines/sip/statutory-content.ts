import type { Action } from './entries.ts'
import type { SipFacts, SipState } from './facts.ts'

/** The four points that a plan shall show (HSL 16:4, SoL 10:8), in the order of the act. */
export const statutoryPoints = ['interventions', 'responsibilities', 'otherActions', 'leadPrincipal'] as const
export type StatutoryPoint = (typeof statutoryPoints)[number]

/** True when the action says who answers for it: principal, unit and person, or someone else by name. */
export const hasOwner = ({ principal, other, unit, who }: Action): boolean =>
  who !== null && (other !== null || (principal !== null && unit !== null))

/** The points that the plan does not show yet. `othersNone` is the plan's own word that nobody else does anything. */
export function missingPoints(facts: SipFacts, othersNone: boolean): StatutoryPoint[] {
  const live = facts.actions.filter(({ status }) => status !== 'ended')
  const agreedBy = (principal: Action['principal']) =>
    live.some((action) => action.principal === principal && action.status !== 'proposed')
  const shown: Record<StatutoryPoint, boolean> = {
    interventions: agreedBy('region') && agreedBy('municipality'),
    responsibilities: live.every(hasOwner),
    otherActions: othersNone || live.some(({ other }) => other !== null),
    leadPrincipal: facts.lead !== null,
  }
  return statutoryPoints.filter((point) => !shown[point])
}

/** What the law asks of the plan's content and is not there. */
export const statutoryContent = ({ facts }: Pick<SipState, 'facts'>): { missing: StatutoryPoint[] } => ({
  missing: missingPoints(facts, facts.othersNone),
})
