import { concerned, type DischargeEventType, type DischargeState, regions } from '#machines/discharge/index.ts'
import { needsBothPrincipals, type Party, type ReceivingParty } from '#machines/parties.ts'
import type { Stage } from './views.ts'

/** The column of the way home that each event belongs in. What moves no one along the way stands in none. */
export const stageOfEvent: Readonly<Partial<Record<DischargeEventType, Stage>>> = {
  'need.assessed': 'admission',
  'admissionNotice.sent': 'admission',
  'notice.acknowledged': 'admission',
  'contact.appointed': 'admission',
  'contact.accepted': 'planning',
  'person.told': 'planning',
  'estimate.changed': 'planning',
  'planning.started': 'planning',
  'planning.readyToReceive': 'planning',
  'planning.notConcerned': 'planning',
  'information.provided': 'planning',
  'ready.declared': 'ready',
  'sip.decided': 'ready',
  'sip.invited': 'ready',
  'outpatientMeasures.confirmed': 'ready',
  'outpatientMeasures.missing': 'ready',
  'understanding.checked': 'ready',
  'discharge.planned': 'ready',
  'discharge.carriedOut': 'homecoming',
  'patientSummary.given': 'homecoming',
  'dischargeInformation.sent': 'homecoming',
  'reception.confirmed': 'homecoming',
  'followUpCall.made': 'followUp',
  'case.closed': 'followUp',
  'case.interrupted': 'followUp',
}

export type LaneUnit = { party: ReceivingParty | 'inpatient'; unit: string | null }

const ladder = ['notice.acknowledged', 'planning.started', 'planning.readyToReceive'] as const

function ofWard({ facts }: DischargeState): DischargeEventType[] {
  const isNeeded = facts.needs === null || facts.needs.length > 0
  return isNeeded
    ? [
        'need.assessed',
        'admissionNotice.sent',
        'ready.declared',
        'discharge.carriedOut',
        'patientSummary.given',
        'dischargeInformation.sent',
      ]
    : ['need.assessed', 'ready.declared', 'discharge.carriedOut']
}

/** The receiving unit that an event after the homecoming falls to: the first party of the list that has one. */
function fallsTo({ facts }: DischargeState, parties: readonly Party[], { party, unit }: LaneUnit): boolean {
  const receivers = concerned(facts)
  const first = parties.find((wanted) => receivers.some((one) => one.party === wanted)) ?? parties[0]
  const chosen = receivers.find((one) => one.party === first)
  return first === party && (chosen === undefined || unit === null || chosen.unit === unit)
}

/** True for the outpatient unit that coordinates: the contact's own, else the first that got the notice. */
function coordinates({ context, facts }: DischargeState, { party, unit }: LaneUnit): boolean {
  if (party !== 'outpatient') return false
  const outpatient = concerned(facts).filter((one) => one.party === 'outpatient')
  const first = outpatient.find((one) => one.unit === context.contactUnit) ?? outpatient[0]
  return unit === null || first === undefined || first.unit === unit
}

function ofCoordination(state: DischargeState): DischargeEventType[] {
  const { sip } = regions(state)
  const isSip =
    sip === 'required' || sip === 'invited' || (sip === 'undecided' && needsBothPrincipals(state.context.needs))
  return ['contact.appointed', 'contact.accepted', ...(isSip ? (['sip.invited'] as const) : [])]
}

function ofReceiver(state: DischargeState, one: LaneUnit): DischargeEventType[] {
  const isMeasured = one.party === 'outpatient' && state.context.needs.includes('outpatient')
  return [
    ...ladder,
    ...(coordinates(state, one) ? ofCoordination(state) : []),
    ...(isMeasured ? (['outpatientMeasures.confirmed'] as const) : []),
    ...(fallsTo(state, ['municipalHealth', 'socialServices', 'outpatient'], one)
      ? (['reception.confirmed'] as const)
      : []),
    ...(fallsTo(state, ['outpatient', 'municipalHealth'], one) ? (['followUpCall.made'] as const) : []),
    ...(coordinates(state, one) ? (['case.closed'] as const) : []),
  ]
}

/** What the way home asks of a unit from beginning to end, as far as it can be known by now. */
export const expectedOf = (state: DischargeState, one: LaneUnit): DischargeEventType[] =>
  one.party === 'inpatient' ? ofWard(state) : ofReceiver(state, one)
