import {
  begin,
  type DischargeEventOf,
  type DischargeEventType,
  type DischargeState,
  decide,
  type RecordedDischargeEvent,
} from '#machines/discharge/index.ts'
import type { Candidate, Sender } from '#machines/process.ts'

export const ward: Sender = { party: 'inpatient', unit: 'ward-3' }
export const assessors: Sender = { party: 'socialServices', unit: 'assessors-east' }
export const nurses: Sender = { party: 'municipalHealth', unit: 'nurses-east' }
export const birch: Sender = { party: 'outpatient', unit: 'hc-birch' }
export const elm: Sender = { party: 'outpatient', unit: 'hc-elm' }

export const everyone = [
  { unit: 'assessors-east', party: 'socialServices' },
  { unit: 'nurses-east', party: 'municipalHealth' },
  { unit: 'hc-birch', party: 'outpatient' },
] as const

/** Data that are right for each event, to be changed where the test is about them. */
export const data = {
  'admission.registered': {
    admittedAt: '2026-12-05T10:00:00+01:00',
    careForm: 'somatic',
    registeredMunicipality: '0180',
    protection: 'none',
  },
  'need.assessed': {
    needs: ['socialServices', 'municipalHealth', 'outpatient'],
    assessedAt: '2026-12-05T10:00:00+01:00',
  },
  'admissionNotice.sent': {
    recipients: [...everyone],
    estimatedDischargeOn: '2026-12-08',
    certainty: 'preliminary',
    channel: 'app',
  },
  'notice.acknowledged': { notice: 'admissionNotice' },
  'notice.declined': { notice: 'admissionNotice', reason: 'notOurUnit' },
  'notice.forwarded': { notice: 'admissionNotice', toUnit: 'hc-elm' },
  'notice.voided': { notice: 'admissionNotice', kind: 'cancelled', reason: 'wrong person' },
  'estimate.changed': { estimatedDischargeOn: '2026-12-10', certainty: 'probable', reason: 'rehabilitation' },
  'contact.appointed': {
    name: 'Maria Ek',
    profession: 'districtNurse',
    phone: '010-000 00 01',
    basis: 'knowsPerson',
    appointedBy: 'Head of unit',
  },
  'contact.accepted': {},
  'contact.declined': { reason: 'on leave' },
  'contact.handedOver': {
    name: 'Per Al',
    profession: 'districtNurse',
    phone: '010-000 00 02',
    basis: 'wish',
    appointedBy: 'Head of unit',
    reason: 'moved',
  },
  'planning.started': {},
  'planning.readyToReceive': { from: '2026-12-08' },
  'planning.notConcerned': {},
  'information.requested': { item: 'adl', owedBy: 'ward-3', dueAt: '2026-12-07T12:00:00+01:00' },
  'information.provided': { item: 'adl', text: 'walks with a frame' },
  'ready.declared': { judgedBy: 'Dr A', legalBasis: { kind: 'CONSENT' } },
  'ready.withdrawn': { reason: 'fever' },
  'outpatientMeasures.confirmed': {},
  'outpatientMeasures.missing': { note: 'no home injections' },
  'sip.decided': { decision: 'required' },
  'sip.invited': { invitees: [{ unit: 'assessors-east', party: 'socialServices' }], consent: 'c-1' },
  'person.told': { what: 'date', how: 'inPerson', toldBy: 'Nurse B' },
  'understanding.checked': { topic: 'date', result: 'understood' },
  'discharge.planned': { on: '2026-12-09', destination: 'home' },
  'discharge.carriedOut': { at: '2026-12-09T14:00:00+01:00', destination: 'home' },
  'dischargeInformation.sent': { recipients: [...everyone], legalBasis: { kind: 'CONSENT' }, contents: ['summary'] },
  'patientSummary.given': { form: 'both', languages: ['sv'] },
  'reception.confirmed': { at: '2026-12-09T18:00:00+01:00' },
  'followUpCall.made': { at: '2026-12-11T10:00:00+01:00', outcome: 'well' },
  'case.interrupted': { reason: 'deceased' },
  'case.closed': {},
  'event.undone': { version: 2 },
  'deadline.passed': { kind: 'admissionNotice', dueAt: '2026-12-06T09:00:00.000Z' },
} satisfies { [T in DischargeEventType]: DischargeEventOf<T>['data'] }

export const start = '2026-12-05T10:00:00+01:00'

/** An event that is right for its type, sent by `by` at `at`. */
export const happened = <T extends DischargeEventType>(
  type: T,
  by: Sender,
  at: string = start,
  changes: Partial<DischargeEventOf<T>['data']> | Record<string, unknown> = {},
): Candidate => ({ type, at, by, data: { ...data[type], ...changes } })

export type Told = { state: DischargeState; history: RecordedDischargeEvent[] }

/** The state after the events. Throws at the first that is refused, since a test's ground must hold. */
export function tell(events: readonly Candidate[], { state, history }: Told = { state: begin(), history: [] }): Told {
  const told: Told = { state, history: [...history] }
  for (const candidate of events) {
    const decision = decide(told.state, candidate, told.history)
    if (!decision.ok) throw new Error(`${candidate.type} is refused: ${decision.code} ${decision.details}`)
    told.state = decision.state
    told.history.push(decision.event)
  }
  return told
}

/** The code with which the event is refused here, or null when it is taken. */
export function refusalOf({ state, history }: Told, candidate: Candidate): string | null {
  const decision = decide(state, candidate, history)
  return decision.ok ? null : decision.code
}

export const admitted = () => tell([happened('admission.registered', ward), happened('need.assessed', ward)])
export const noticed = () => tell([happened('admissionNotice.sent', ward, '2026-12-05T15:00:00+01:00')], admitted())
export const appointed = () => tell([happened('contact.appointed', birch, '2026-12-06T09:00:00+01:00')], noticed())
export const ready = () => tell([happened('ready.declared', ward, '2026-12-08T09:15:00+01:00')], appointed())
export const home = () => tell([happened('discharge.carriedOut', ward, '2026-12-09T14:00:00+01:00')], ready())
