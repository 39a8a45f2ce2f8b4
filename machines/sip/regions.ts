import type { SipRegions, SipState } from './facts.ts'

/** Where the plan and the person's consent stand. Before the first event they stand where it will put them. */
export const regions = ({ value }: Pick<SipState, 'value'>): SipRegions =>
  value === 'notStarted' ? { plan: 'proposed', consent: 'none' } : value.underway

/** Whether the process has begun, goes on or is over. */
export function statusOf({ value }: Pick<SipState, 'value'>): 'notStarted' | 'underway' | 'closed' {
  if (value === 'notStarted') return 'notStarted'
  return value.underway.plan === 'closed' ? 'closed' : 'underway'
}

/** The number of the plan's established version; 0 until the first. */
export const planVersion = ({ context }: Pick<SipState, 'context'>): number => context.version

/** The version that a confirmation now would be about: the one being made, or the established one. */
export const versionInHand = (state: Pick<SipState, 'value' | 'context'>): number =>
  regions(state).plan === 'established' ? state.context.version : state.context.version + 1
