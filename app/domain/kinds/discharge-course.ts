import type { Deadline } from '#machines/deadline.ts'
import type { DischargeFacts, RecordedDischargeEvent } from '#machines/discharge/index.ts'
import type { PlanAsked } from './kind.ts'

/** True when the job has already reported that the deadline passed, be it before anybody held it. */
export const isReported = ({ passed }: DischargeFacts, { kind, dueAt, unit, item }: Deadline): boolean =>
  passed.some(
    (one) =>
      one.kind === kind &&
      Date.parse(one.dueAt) === Date.parse(dueAt) &&
      (one.unit === null || one.unit === unit) &&
      one.item === (item ?? null),
  )

/** Why a plan that begins with a discharge was proposed. Stored with the plan, in the language of its users. */
const reason = 'Kallelse till SIP vid utskrivning från slutenvård'

/** The contact's invitation begins the plan that it invites to, unless it names one already (LUS 4:3). */
export function sipAskedBy(event: RecordedDischargeEvent): PlanAsked | null {
  if (event.type !== 'sip.invited' || event.data.sipProcess) return null
  return { reason, linkedBy: (data, planId) => ({ ...(data as object), sipProcess: planId }) }
}
