import type { ReceivingParty } from '../parties.ts'
import { concerned, currentReceipts, type DischargeFacts } from './facts.ts'

/** Who holds the duty to coordinate: a named contact, or the head of a unit. */
export type DutyHolder =
  | { kind: 'contact'; name: string; phone: string; profession: string; unit: string }
  | { kind: 'unitHead'; unit: string; party: ReceivingParty | 'inpatient' }

/**
 * The one who holds the duty now. A contact holds it once accepted, and keeps it until the next one accepts; before
 * that the head of the outpatient unit does (LUS 2:5), and before any unit has the notice the head of the ward.
 * Null only before admission and after the end.
 */
export function dutyHolder(facts: DischargeFacts): DutyHolder | null {
  if (!facts.admission || facts.end) return null
  const { current, acceptedAt, previous } = facts.contact
  const holder = acceptedAt ? current : previous
  if (holder) {
    const { name, phone, profession, unit } = holder
    return { kind: 'contact', name, phone, profession, unit }
  }
  const outpatient = currentReceipts(facts).find(({ party }) => party === 'outpatient')
  const first = outpatient ?? (facts.discharge ? (concerned(facts)[0] ?? currentReceipts(facts)[0]) : undefined)
  return first
    ? { kind: 'unitHead', unit: first.unit, party: first.party }
    : { kind: 'unitHead', unit: facts.admission.ward, party: 'inpatient' }
}
