import type { Sender } from '../process.ts'
import type { Regions } from './context.ts'
import type { RecordedDischargeEvent } from './events.ts'
import { concerned, currentEstimate, currentReceipts, type DischargeFacts, openRequests } from './facts.ts'
import { isSipUndecided } from './sip-duty.ts'

export const gapCodes = [
  'APPOINTED_BY_ROUTINE',
  'CONTACT_MISSING',
  'CONTACT_NOT_ACCEPTED',
  'RECIPIENT_NOT_READY',
  'PERSON_NOT_TOLD',
  'INFORMATION_OWED',
  'SIP_UNDECIDED',
  'SUMMARY_NOT_GIVEN',
  'NOTICE_NOT_SENT',
] as const
export type GapCode = (typeof gapCodes)[number]

/** Good practice that was passed over: the event went through, and this says what it lacked and who sent it. */
export type Gap = { code: GapCode; unit: string | null; version: number; at: string; by: Sender }

type Missing = { code: GapCode; unit: string | null }

function ofContact(facts: DischargeFacts, { permanentContact }: Regions): Missing[] {
  const outpatient = currentReceipts(facts).some(({ party }) => party === 'outpatient')
  if (!outpatient && !facts.needs?.includes('outpatient')) return []
  if (permanentContact === 'missing') return [{ code: 'CONTACT_MISSING', unit: null }]
  return permanentContact === 'appointed'
    ? [{ code: 'CONTACT_NOT_ACCEPTED', unit: facts.contact.current?.unit ?? null }]
    : []
}

function ofPerson(facts: DischargeFacts): Missing[] {
  const newest = currentEstimate(facts)
  const isTold = newest ? newest.toldAt !== null : !!facts.told.date || !facts.needs?.length
  return isTold ? [] : [{ code: 'PERSON_NOT_TOLD', unit: null }]
}

const unreadyUnits = (facts: DischargeFacts): Missing[] =>
  concerned(facts)
    .filter(({ ladder }) => ladder !== 'readyToReceive')
    .map(({ unit }) => ({ code: 'RECIPIENT_NOT_READY', unit }))

const owingUnits = (facts: DischargeFacts): Missing[] =>
  [...new Set(openRequests(facts).map(({ owedBy }) => owedBy))].map((unit) => ({ code: 'INFORMATION_OWED', unit }))

/** What good practice still asks for as the person goes home. None of it stops the discharge. */
export function missingAtDischarge(facts: DischargeFacts, regions: Regions): Missing[] {
  const needed = (facts.needs?.length ?? 0) > 0
  return [
    ...ofContact(facts, regions),
    ...unreadyUnits(facts),
    ...ofPerson(facts),
    ...owingUnits(facts),
    ...(isSipUndecided(facts) ? [{ code: 'SIP_UNDECIDED', unit: null } as const] : []),
    ...(needed && !facts.summary ? [{ code: 'SUMMARY_NOT_GIVEN', unit: null } as const] : []),
    ...(needed && regions.admissionNotice === 'due' ? [{ code: 'NOTICE_NOT_SENT', unit: null } as const] : []),
  ]
}

/** The gaps, signed by the event that passed them over. */
export const signed = (missing: readonly Missing[], { version, at, by }: RecordedDischargeEvent): Gap[] =>
  missing.map(({ code, unit }) => ({ code, unit, version, at, by }))
