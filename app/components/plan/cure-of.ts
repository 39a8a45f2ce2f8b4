import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanAction, PlanView } from '#app/domain/plan-views.ts'
import type { HealthCause, SipEventType, StatutoryPoint } from '#machines/sip/index.ts'

type View = Pick<PlanView, 'person' | 'actions' | 'available'>

/** The ids of the page's sections, which links lead to. */
export const sectionIds = {
  matters: 'viktigt',
  needs: 'behov',
  goals: 'mal',
  actions: 'insatser',
  parties: 'kallade',
  followUps: 'uppfoljning',
  versions: 'versioner',
  more: 'mer',
} as const

/** The step, where the reader may take it; else the part of the page that tells of the matter. */
function toStepOr({ person, available }: View, event: SipEventType, fallback: string, item?: string): string {
  return available.includes(event) ? stepPath(person.id, event, item ? { item } : {}) : `#${fallback}`
}

const first = ({ actions }: View, ails: (action: PlanAction) => boolean) =>
  actions.find((action) => ails(action) && action.mine) ?? actions.find(ails)

/** Where what ails the plan is cured. */
export function cureOf(cause: HealthCause, view: View): string {
  switch (cause) {
    case 'NO_OWN_WORDS':
      return toStepOr(view, 'whatMatters.recorded', sectionIds.matters)
    case 'NO_LEAD':
      return toStepOr(view, 'lead.appointed', sectionIds.more)
    case 'PARTY_SILENT':
      return `#${sectionIds.parties}`
    case 'ACTION_WITHOUT_OWNER':
      return toStepOr(view, 'action.changed', sectionIds.actions, first(view, ({ owned }) => !owned)?.id)
    case 'ACTION_LATE': {
      const late = first(view, (action) => action.late)
      return late?.mine ? toStepOr(view, 'action.done', sectionIds.actions, late.id) : `#${sectionIds.actions}`
    }
    case 'NO_FOLLOW_UP_DATE':
      return toStepOr(view, 'followUp.booked', sectionIds.followUps)
    case 'FOLLOW_UP_OVERDUE':
      return toStepOr(view, 'followUp.held', sectionIds.followUps)
    case 'NO_STEP_FOR_DAYS':
      return `#${sectionIds.more}`
  }
}

/** Where a point that the law asks for is written. */
export function pointOf(point: StatutoryPoint, view: View): string {
  switch (point) {
    case 'interventions':
    case 'otherActions':
      return toStepOr(view, 'action.added', sectionIds.actions)
    case 'responsibilities':
      return cureOf('ACTION_WITHOUT_OWNER', view)
    case 'leadPrincipal':
      return cureOf('NO_LEAD', view)
  }
}
