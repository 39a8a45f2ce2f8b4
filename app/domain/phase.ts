import { type DischargeState, type Regions, regions, statusOf } from '#machines/discharge/index.ts'
import type { DischargePhase, Stage } from './views.ts'

/** Where on the way home the case is, for lists and badges. */
export function phaseOf(state: DischargeState): DischargePhase {
  const status = statusOf(state)
  if (status === 'closed' || status === 'interrupted') return status
  return phaseWithin(regions(state))
}

function phaseWithin({ stay, admissionNotice, homecoming }: Regions): DischargePhase {
  if (homecoming === 'followedUp') return 'followedUp'
  if (stay === 'discharged') return 'home'
  if (stay === 'ready') return 'ready'
  return admissionNotice === 'sent' ? 'planning' : 'admitted'
}

const stages: Readonly<Record<DischargePhase, Stage>> = {
  admitted: 'admission',
  planning: 'planning',
  ready: 'ready',
  home: 'homecoming',
  followedUp: 'followUp',
  closed: 'followUp',
  interrupted: 'followUp',
}

/** The column of the way home that the case stands in; a case that ended stands where it ended. */
export const stageOf = (state: DischargeState): Stage => stages[phaseWithin(regions(state))]
