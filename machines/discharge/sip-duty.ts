import { needsBothPrincipals } from '../parties.ts'
import type { DischargeFacts } from './facts.ts'

const isOpenCare = ({ readiness, sip }: DischargeFacts): boolean =>
  !!(readiness && !readiness.withdrawnAt && readiness.openCareDecision) ||
  sip.decision?.reason === 'coordinatedCarePlan'

/** True when nobody has decided on a SIP though both principals' care is needed (LUS 4:1). */
export const isSipUndecided = (facts: DischargeFacts): boolean =>
  !facts.sip.decision && !facts.sip.invitation && needsBothPrincipals(facts.needs ?? []) && !isOpenCare(facts)

/** True when an invitation to a SIP is owed or was sent: decided so, or undecided with care from both principals. */
export function isSipOwed(facts: DischargeFacts): boolean {
  if (isOpenCare(facts)) return false
  return !!facts.sip.invitation || facts.sip.decision?.decision === 'required' || isSipUndecided(facts)
}
