import { rememberLast } from '../remember.ts'
import { underwayIn } from './context.ts'
import type { DischargeState } from './facts.ts'
import type { DischargePolicy } from './policy.ts'
import { lookAt, type NextStep } from './steps.ts'
import { stepsOfReceivers } from './steps-receiving.ts'
import { stepsOfWard } from './steps-ward.ts'

export type { NextStep } from './steps.ts'

const byDueTime = (a: NextStep, b: NextStep): number => {
  if (a.dueAt === b.dueAt) return 0
  if (a.dueAt === null) return 1
  return b.dueAt === null ? -1 : Date.parse(a.dueAt) - Date.parse(b.dueAt)
}

/**
 * What can be done now and by which unit, soonest due first and then in the order of the work. A unit's first is its
 * next step; the other units wait for it. Empty once the process is over.
 */
export const nextSteps = rememberLast((state: DischargeState, policy: DischargePolicy, asOf: string): NextStep[] => {
  const regions = underwayIn(state)
  if (!regions) return []
  const here = lookAt(state, regions, policy, asOf)
  return [...stepsOfWard(here), ...stepsOfReceivers(here)].sort(byDueTime)
})
