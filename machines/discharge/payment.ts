import {
  addDays,
  addHours,
  daysBetween,
  endOfLocalDay,
  isAfterNoon,
  isPast,
  localDate,
  nextWeekday,
} from '../calendar.ts'
import { currentReadiness, currentReceipts, type DischargeFacts, type Readiness } from './facts.ts'
import type { DischargePolicy } from './policy.ts'
import { isSipOwed } from './sip-duty.ts'

export type PaymentBlocker =
  | 'ADMISSION_NOTICE_MISSING'
  | 'ADMISSION_NOTICE_LATE'
  | 'SIP_INVITATION_MISSING'
  | 'SIP_INVITATION_LATE'
  | 'SIP_INVITATION_BORDERLINE'
  | 'OUTPATIENT_MEASURES_MISSING'

/** How the municipality's liability stands. `blocked` means that a person decides; software never invoices. */
export type Payment = {
  status: 'notApplicable' | 'counting' | 'liable' | 'blocked' | 'settled'
  /** The first day that can be charged, in Sweden. */
  startsOn: string | null
  chargeableDays: number
  blockedBy: readonly PaymentBlocker[]
  /** Null without a tariff for each year charged, and in the average model, which is settled elsewhere. */
  amountSek: number | null
  policyVersion: string
}

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b)

/** The day liability begins: three days after the notice was sent, four when sent after noon (LUS 5:4). */
export function liabilityStartsOn(readyAt: string, policy: DischargePolicy): string {
  const { graceDays, noonRule, firstDayInclusive } = policy
  const late = noonRule && isAfterNoon(readyAt) ? 1 : 0
  return addDays(localDate(readyAt), graceDays + late + (firstDayInclusive ? 0 : 1))
}

/** When the stay that can be charged ended: the discharge, the death or another interruption. */
const endOf = ({ discharge, end }: DischargeFacts): string | null =>
  discharge ? discharge.at : end?.how === 'interrupted' ? end.at : null

function noticeBlocker({ noticeRunsFrom, firstNoticeAt }: DischargeFacts, judgedAt: string): PaymentBlocker[] {
  if (!firstNoticeAt || isBefore(judgedAt, firstNoticeAt)) return ['ADMISSION_NOTICE_MISSING']
  return noticeRunsFrom && isPast(addHours(noticeRunsFrom, 24), firstNoticeAt) ? ['ADMISSION_NOTICE_LATE'] : []
}

function invitationBlocker(facts: DischargeFacts, readiness: Readiness, judgedAt: string): PaymentBlocker[] {
  if (!isSipOwed(facts)) return []
  const lastDay = addDays(localDate(readiness.at), 3)
  const legalLatest = endOfLocalDay(nextWeekday(lastDay))
  const invitedAt = facts.sip.invitation?.at
  if (!invitedAt || isBefore(judgedAt, invitedAt))
    return isPast(legalLatest, judgedAt) ? ['SIP_INVITATION_MISSING'] : []
  if (!isPast(endOfLocalDay(lastDay), invitedAt)) return []
  return isPast(legalLatest, invitedAt) ? ['SIP_INVITATION_LATE'] : ['SIP_INVITATION_BORDERLINE']
}

/** Outpatient care that is not available, or not clarified once liability would begin (LUS 5:5). */
function measuresBlocker(facts: DischargeFacts, startsOn: string, judgedAt: string): PaymentBlocker[] {
  const here = new Set(currentReceipts(facts).map(({ unit }) => unit))
  const said = facts.measures.filter(({ unit, at }) => here.has(unit) && !isBefore(judgedAt, at))
  const latest = [...new Map(said.map((one) => [one.unit, one.state])).values()]
  const isUnclear = !!facts.needs?.includes('outpatient') && latest.length === 0 && localDate(judgedAt) >= startsOn
  return latest.includes('missing') || isUnclear ? ['OUTPATIENT_MEASURES_MISSING'] : []
}

function countDays(startsOn: string, endAt: string | null, asOf: string, { chargeEndDay }: DischargePolicy): number {
  const until = localDate(endAt ?? asOf)
  const endDay = endAt && chargeEndDay ? 1 : 0
  return Math.max(0, daysBetween(startsOn, until) + endDay)
}

function priceOf(startsOn: string, days: number, { model, tariffs }: DischargePolicy): number | null {
  if (model === 'average') return null
  const years = Array.from({ length: Math.max(days, 1) }, (_, day) => Number(addDays(startsOn, day).slice(0, 4)))
  const prices = years.map((year) => tariffs.find((tariff) => tariff.year === year)?.amountSek ?? null)
  if (prices.some((price) => price === null)) return null
  return prices.slice(0, days).reduce<number>((sum, price) => sum + (price ?? 0), 0)
}

function statusOf(isEnded: boolean, days: number, isBlocked: boolean, hasBegun: boolean): Payment['status'] {
  if (isEnded && days === 0) return 'settled'
  if (isBlocked) return 'blocked'
  if (isEnded) return 'settled'
  return hasBegun ? 'liable' : 'counting'
}

/** The municipality's liability for the readiness in force (LUS chapter 5), judged by the policy at `asOf`. */
export function payment(facts: DischargeFacts, policy: DischargePolicy, asOf: string): Payment {
  const readiness = currentReadiness(facts)
  const isMunicipal = facts.needs?.some((need) => need !== 'outpatient') ?? false
  const policyVersion = policy.version
  if (!readiness || !isMunicipal)
    return {
      status: 'notApplicable',
      startsOn: null,
      chargeableDays: 0,
      blockedBy: [],
      amountSek: null,
      policyVersion,
    }
  const startsOn = liabilityStartsOn(readiness.at, policy)
  const endAt = endOf(facts)
  const judgedAt = endAt && isBefore(endAt, asOf) ? endAt : asOf
  const chargeableDays = countDays(startsOn, endAt, asOf, policy)
  const blockedBy = [
    ...noticeBlocker(facts, judgedAt),
    ...invitationBlocker(facts, readiness, judgedAt),
    ...measuresBlocker(facts, startsOn, judgedAt),
  ]
  return {
    status: statusOf(endAt !== null, chargeableDays, blockedBy.length > 0, localDate(asOf) >= startsOn),
    startsOn,
    chargeableDays,
    blockedBy,
    amountSek: priceOf(startsOn, chargeableDays, policy),
    policyVersion,
  }
}
