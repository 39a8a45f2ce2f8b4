import { startOfLocalDay } from '../calendar.ts'
import { hasCarePlanInstead, owes } from './context.ts'
import type { DeadlineKind, DischargeEventType } from './events.ts'
import { currentEstimate, currentReadiness, openRequests, type Receipt } from './facts.ts'
import { liabilityStartsOn } from './payment.ts'
import { isSipOwed, isSipUndecided } from './sip-duty.ts'
import { isInHospital, type NextStep, type Situation, unitsOf } from './steps.ts'

const step = ({ unit, party }: Receipt, event: DischargeEventType, dueAt: string | null = null): NextStep => ({
  party,
  unit,
  event,
  dueAt,
})

const others = ({ receivers, facts }: Situation, own: string): string[] => [
  ...(facts.admission ? [facts.admission.ward] : []),
  ...unitsOf(receivers).filter((unit) => unit !== own),
]

/** Up the planning ladder, one rung at a time, while the person is in hospital. */
function planning(here: Situation, receipt: Receipt): NextStep[] {
  if (!isInHospital(here)) return []
  const awaitedBy = others(here, receipt.unit)
  const estimate = currentEstimate(here.facts)
  switch (receipt.ladder) {
    case 'notified':
      return [{ ...step(receipt, 'notice.acknowledged', here.owed('acknowledgement', receipt.unit)?.dueAt), awaitedBy }]
    case 'acknowledged':
      return [{ ...step(receipt, 'planning.started'), awaitedBy }]
    case 'planning':
      return [{ ...step(receipt, 'planning.readyToReceive', estimate && startOfLocalDay(estimate.on)), awaitedBy }]
    default:
      return []
  }
}

function measures({ facts, policy, regions }: Situation, receipt: Receipt): NextStep[] {
  const isClear = facts.measures.some(({ unit }) => unit === receipt.unit)
  if (isClear || regions.stay === 'discharged' || !facts.needs?.includes('outpatient')) return []
  const readiness = currentReadiness(facts)
  const dueAt = readiness && startOfLocalDay(liabilityStartsOn(readiness.at, policy))
  return [step(receipt, 'outpatientMeasures.confirmed', dueAt)]
}

/** The outpatient unit that coordinates: the contact's own while it has the notice, else the first that got it. */
function coordinating({ context, receivers }: Situation): Receipt | undefined {
  const outpatient = receivers.filter(({ party }) => party === 'outpatient')
  return outpatient.find(({ unit }) => unit === context.contactUnit) ?? outpatient[0]
}

function coordination(here: Situation): NextStep[] {
  const { regions, context, facts, owed } = here
  const unit = coordinating(here)
  if (!unit) return []
  const isContacts = unit.unit === context.contactUnit
  const steps: NextStep[] = []
  if (regions.permanentContact === 'missing')
    steps.push(step(unit, 'contact.appointed', owed('contactAppointment')?.dueAt))
  if (regions.permanentContact === 'appointed' && isContacts) steps.push(step(unit, 'contact.accepted'))
  if (isSipUndecided(facts)) steps.push(step(unit, 'sip.decided', owed('sipInvitation')?.dueAt))
  if (regions.sip === 'required' && isSipOwed(facts) && isContacts && !hasCarePlanInstead(context))
    steps.push(step(unit, 'sip.invited', owed('sipInvitation')?.dueAt))
  return steps
}

function information({ facts, context, receivers }: Situation): NextStep[] {
  return openRequests(facts)
    .filter(({ item, owedBy, party }) => {
      const maySend = party === 'inpatient' || receivers.some(({ unit }) => unit === owedBy)
      return maySend && owes(context, { unit: owedBy }, item)
    })
    .map(({ item, owedBy, party, dueAt, askedBy }) => ({
      party,
      unit: owedBy,
      event: 'information.provided',
      dueAt: new Date(dueAt).toISOString(),
      task: 'information',
      item,
      awaitedBy: askedBy,
    }))
}

function owedStep({ owed, receivers }: Situation, kind: DeadlineKind, event: DischargeEventType): NextStep[] {
  const deadline = owed(kind)
  const receipt = receivers.find(({ unit, party }) => unit === deadline?.unit && party === deadline.owedBy)
  return deadline && receipt ? [step(receipt, event, deadline.dueAt)] : []
}

/** After the discharge: the reception, the call, and only then the end. */
function home(here: Situation): NextStep[] {
  if (isInHospital(here)) return []
  const { homecoming } = here.regions
  const reception = homecoming === 'awaited' ? owedStep(here, 'reception', 'reception.confirmed') : []
  const call = homecoming === 'received' ? owedStep(here, 'followUpCall', 'followUpCall.made') : []
  const last = coordinating(here) ?? here.receivers[0]
  const isLeft = reception.length + call.length > 0
  return isLeft || !last ? [...reception, ...call] : [step(last, 'case.closed')]
}

/** What each unit that has the notice can do now. */
export const stepsOfReceivers = (here: Situation): NextStep[] => [
  ...here.receivers.flatMap((receipt) => planning(here, receipt)),
  ...coordination(here),
  ...here.receivers
    .filter(({ party, ladder }) => party === 'outpatient' && ladder !== 'notConcerned')
    .flatMap((receipt) => measures(here, receipt)),
  ...information(here),
  ...home(here),
]
