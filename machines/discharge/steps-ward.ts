import { addHours, daysBetween, localDate } from '../calendar.ts'
import { unreached } from './context.ts'
import type { DischargeEventType } from './events.ts'
import { currentEstimate, validEstimates } from './facts.ts'
import { isInHospital, type NextStep, type Situation, unitsOf } from './steps.ts'

type Detail = Partial<Pick<NextStep, 'dueAt' | 'task' | 'awaitedBy'>>

const step = ({ facts }: Situation, event: DischargeEventType, detail: Detail = {}): NextStep => ({
  party: 'inpatient',
  unit: facts.admission?.ward ?? null,
  event,
  dueAt: null,
  ...detail,
})

/** The first judgement is due with the notice; one that found no need can be made anew until the discharge. */
function need(here: Situation): NextStep[] {
  const { facts, regions } = here
  if (!facts.admission || !isInHospital(here)) return []
  if (regions.admissionNotice === 'notNeeded') return [step(here, 'need.assessed')]
  if (regions.admissionNotice !== 'unassessed') return []
  return [step(here, 'need.assessed', { dueAt: addHours(facts.admission.admittedAt, 24) })]
}

/** The notice that is due, or the one that must go elsewhere since a needed party is left without a recipient. */
function notice(here: Situation): NextStep[] {
  const { regions, context, owed } = here
  if (regions.admissionNotice === 'due')
    return [step(here, 'admissionNotice.sent', { dueAt: owed('admissionNotice')?.dueAt ?? null })]
  const isShort = regions.admissionNotice === 'sent' && unreached(context.needs, context.recipients).length > 0
  return isShort ? [step(here, 'admissionNotice.sent')] : []
}

/** The receiving units that have not been heard from since the date moved, when it moved enough to call. */
function unitsToCall({ facts, receivers, policy }: Situation): string[] {
  const [newest, before] = validEstimates(facts).reverse()
  if (!newest || !before) return []
  const moved = daysBetween(before.on, newest.on)
  if (moved >= 0 && moved <= policy.callWhenLaterByDays) return []
  const called = new Set(unitsOf(newest.called))
  const hasAnswered = (heardAt: string | null) => heardAt !== null && Date.parse(heardAt) >= Date.parse(newest.at)
  return unitsOf(receivers.filter(({ unit, heardAt }) => !called.has(unit) && !hasAnswered(heardAt)))
}

function dates(here: Situation): NextStep[] {
  if (!isInHospital(here)) return []
  const untold = here.owed('tellPerson')
  const toCall = unitsToCall(here)
  return [
    ...(untold ? [step(here, 'person.told', { dueAt: untold.dueAt })] : []),
    ...(toCall.length > 0 ? [step(here, 'estimate.changed', { task: 'callRecipients', awaitedBy: toCall })] : []),
  ]
}

function leaving(here: Situation): NextStep[] {
  const { facts, regions, receivers, asOf, owed } = here
  const today = localDate(asOf)
  const awaitedBy = unitsOf(receivers)
  const estimate = currentEstimate(facts)
  if (regions.stay === 'admitted')
    return estimate && regions.admissionNotice === 'sent' && estimate.on <= today
      ? [step(here, 'ready.declared', { awaitedBy })]
      : []
  const steps: NextStep[] = []
  if (regions.stay === 'ready' && !facts.plan) steps.push(step(here, 'discharge.planned', { awaitedBy }))
  if (facts.needs?.length && !facts.summary) steps.push(step(here, 'patientSummary.given'))
  const isGoing = regions.stay === 'discharged' || (facts.plan !== null && facts.plan.on <= today)
  if (isGoing && awaitedBy.length > 0 && regions.dischargeInformation === 'pending')
    steps.push(
      step(here, 'dischargeInformation.sent', { dueAt: owed('dischargeInformation')?.dueAt ?? null, awaitedBy }),
    )
  if (regions.stay === 'ready' && isGoing) steps.push(step(here, 'discharge.carriedOut', { awaitedBy }))
  return steps
}

/** A stay that called for nobody's care afterwards ends with the discharge. */
function noNeed(here: Situation): NextStep[] {
  const { admissionNotice } = here.regions
  const isNobodys = admissionNotice === 'unassessed' || admissionNotice === 'notNeeded'
  return isNobodys && !isInHospital(here) ? [step(here, 'case.interrupted')] : []
}

/** What the ward can do now. */
export const stepsOfWard = (here: Situation): NextStep[] => [
  ...need(here),
  ...notice(here),
  ...dates(here),
  ...leaving(here),
  ...noNeed(here),
]
