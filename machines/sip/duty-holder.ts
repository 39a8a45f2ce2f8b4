import type { Party } from '../parties.ts'
import type { SipState } from './facts.ts'

export type DutyHolder =
  | { kind: 'contact'; name: string; phone: string; profession: string | null; unit: string | null }
  | { kind: 'unitHead'; unit: string | null; party: Party }

/**
 * The one who has the duty to hold the plan together (F1): the lead who has accepted, or the previous one until the
 * next has; else the head of the unit that appointed or proposed. `unit` is null only while the person's side has
 * asked for a plan and no unit has answered: then it rests with the region's outpatient care.
 */
export function dutyHolder({ facts }: Pick<SipState, 'facts'>): DutyHolder {
  const lead = facts.lead?.acceptedAt ? facts.lead : facts.previousLead
  if (lead) {
    const { name, phone, profession, unit } = lead
    return { kind: 'contact', name, phone, profession, unit }
  }
  return facts.coordinator
    ? { kind: 'unitHead', ...facts.coordinator }
    : { kind: 'unitHead', unit: null, party: 'outpatient' }
}

/** The unit that the plan's common steps fall to, with the party it acts as. */
export function holdingUnit(state: Pick<SipState, 'facts'>): { unit: string | null; party: Party } {
  const holder = dutyHolder(state)
  if (holder.kind === 'unitHead') return { unit: holder.unit, party: holder.party }
  const { units, coordinator } = state.facts
  return { unit: holder.unit, party: (holder.unit && units[holder.unit]) || coordinator?.party || 'outpatient' }
}
