import {
  addDays,
  addHours,
  endOfLocalDay,
  isPast,
  localDate,
  nextWeekday,
  startOfLocalDay,
  toUtc,
} from '../calendar.ts'
import { type Deadline, statusAt } from '../deadline.ts'
import type { Party } from '../parties.ts'
import { rememberLast } from '../remember.ts'
import type { DeadlineKind, InformationItem } from './events.ts'
import { concerned, currentEstimate, currentReceipts, type DischargeFacts, type Receipt } from './facts.ts'
import type { DischargePolicy } from './policy.ts'
import { isSipOwed } from './sip-duty.ts'

export type DischargeDeadline = Deadline<DeadlineKind> & { item?: InformationItem }

type Owed = {
  kind: DeadlineKind
  owedBy: Party
  unit: string | null
  dueAt: string
  metAt: string | null
  isVoid?: boolean
  item?: InformationItem
  legalLatest?: string
}

const laws: Readonly<Record<DeadlineKind, string>> = {
  admissionNotice: 'LUS 2:3',
  acknowledgement: 'practice',
  contactAppointment: 'LUS 2:5',
  tellPerson: 'practice',
  information: 'practice',
  sipInvitation: 'LUS 4:3',
  dischargeInformation: 'LUS 3:2',
  reception: 'practice',
  followUpCall: 'practice',
}

function judge(owed: Owed, { end }: DischargeFacts, asOf: string): DischargeDeadline {
  const { kind, owedBy, unit, item, legalLatest } = owed
  const dueAt = toUtc(owed.dueAt)
  const metAt = owed.metAt && toUtc(owed.metAt)
  const stands = statusAt(dueAt, metAt, end && Date.parse(end.at) < Date.parse(asOf) ? end.at : asOf)
  const isDropped = end !== null && metAt === null && (end.how === 'interrupted' || stands === 'open')
  const status = owed.isVoid || isDropped ? 'void' : stands
  const judged: DischargeDeadline = { kind, owedBy, unit, dueAt, metAt, status, reference: laws[kind] }
  if (item) judged.item = item
  if (legalLatest) judged.legalLatest = legalLatest
  const isLate = status === 'late' || status === 'overdue'
  if (legalLatest && isLate && !isPast(legalLatest, metAt ?? asOf)) judged.borderline = true
  return judged
}

function ofNotice({ admission, noticeRunsFrom, firstNoticeAt }: DischargeFacts): Owed[] {
  if (!admission || !noticeRunsFrom) return []
  const dueAt = addHours(noticeRunsFrom, 24)
  return [{ kind: 'admissionNotice', owedBy: 'inpatient', unit: admission.ward, dueAt, metAt: firstNoticeAt }]
}

const ofReceipts = ({ receipts }: DischargeFacts, { acknowledgementHours }: DischargePolicy): Owed[] =>
  receipts.map(({ unit, party, noticedAt, answeredAt, void: isVoid }) => ({
    kind: 'acknowledgement',
    owedBy: party,
    unit,
    dueAt: addHours(noticedAt, acknowledgementHours),
    metAt: answeredAt,
    isVoid: isVoid && !answeredAt,
  }))

const earliest = (a: string, b: string | undefined): string =>
  b !== undefined && Date.parse(b) < Date.parse(a) ? b : a

/** Before the person leaves (LUS 2:5): the estimated day as it begins, or the discharge when that came first. */
function ofContact(facts: DischargeFacts): Owed[] {
  const { appointment, discharge } = facts
  const isOutpatient = ({ party }: Receipt) => party === 'outpatient'
  const outpatient = currentReceipts(facts).find(isOutpatient)
  const voided = facts.receipts.find((receipt) => receipt.void && isOutpatient(receipt))
  const on = appointment ? appointment.estimatedOn : (currentEstimate(facts) ?? facts.estimates.at(-1))?.on
  if (!on || !(outpatient || appointment || voided)) return []
  const wasInTime = appointment && !(discharge && Date.parse(discharge.at) < Date.parse(appointment.at))
  return [
    {
      kind: 'contactAppointment',
      owedBy: 'outpatient',
      unit: appointment?.unit ?? outpatient?.unit ?? voided?.unit ?? null,
      dueAt: wasInTime ? startOfLocalDay(on) : earliest(startOfLocalDay(on), discharge?.at),
      metAt: appointment?.at ?? null,
      isVoid: !appointment && !outpatient,
    },
  ]
}

/** The newest date first; an older one that nobody told is void. */
function ofTelling(facts: DischargeFacts, { tellPersonHours }: DischargePolicy): Owed[] {
  const newest = currentEstimate(facts)
  return facts.estimates
    .map(
      (one): Owed => ({
        kind: 'tellPerson',
        owedBy: 'inpatient',
        unit: facts.admission?.ward ?? null,
        dueAt: addHours(one.at, tellPersonHours),
        metAt: one.toldAt,
        isVoid: one !== newest && !one.toldAt,
      }),
    )
    .reverse()
}

const ofInformation = ({ requests }: DischargeFacts): Owed[] =>
  requests.map(({ item, owedBy, party, dueAt, provided }) => ({
    kind: 'information',
    owedBy: party,
    unit: owedBy,
    dueAt,
    metAt: provided?.at ?? null,
    item,
  }))

function ofInvitation(facts: DischargeFacts): Owed[] {
  const { readiness, sip, contact } = facts
  if (!readiness || !isSipOwed(facts)) return []
  const lastDay = addDays(localDate(readiness.at), 3)
  return [
    {
      kind: 'sipInvitation',
      owedBy: 'outpatient',
      unit: sip.invitation?.unit ?? contact.current?.unit ?? null,
      dueAt: endOfLocalDay(lastDay),
      metAt: sip.invitation?.at ?? null,
      isVoid: readiness.withdrawnAt !== null,
      legalLatest: endOfLocalDay(nextWeekday(lastDay)),
    },
  ]
}

const firstOf = (receipts: readonly Receipt[], parties: readonly Party[]): Receipt | undefined =>
  parties.flatMap((wanted) => receipts.filter(({ party }) => party === wanted))[0]

function ofHome(facts: DischargeFacts, { receptionHours, followUpCallHours }: DischargePolicy): Owed[] {
  const { admission, discharge, information, reception, followUpCall, needs } = facts
  if (!discharge || !admission) return []
  const receivers = concerned(facts)
  const receiver = firstOf(receivers, ['municipalHealth', 'socialServices', 'outpatient'])
  const caller = firstOf(receivers, ['outpatient', 'municipalHealth'])
  const owed: Owed[] = []
  if (needs?.length || currentReceipts(facts).length > 0)
    owed.push({
      kind: 'dischargeInformation',
      owedBy: 'inpatient',
      unit: admission.ward,
      dueAt: endOfLocalDay(localDate(discharge.at)),
      metAt: information?.at ?? null,
    })
  if (receiver)
    owed.push({
      kind: 'reception',
      owedBy: receiver.party,
      unit: receiver.unit,
      dueAt: addHours(discharge.at, receptionHours),
      metAt: reception?.at ?? null,
    })
  if (caller)
    owed.push({
      kind: 'followUpCall',
      owedBy: caller.party,
      unit: caller.unit,
      dueAt: addHours(discharge.at, followUpCallHours),
      metAt: followUpCall?.at ?? null,
    })
  return owed
}

/** All that is owed or once was, whatever the instant. */
const owedIn = (facts: DischargeFacts, policy: DischargePolicy): Owed[] => [
  ...[...ofNotice(facts), ...ofReceipts(facts, policy), ...ofContact(facts), ...ofTelling(facts, policy)],
  ...[...ofInformation(facts), ...ofInvitation(facts), ...ofHome(facts, policy)],
]

/** Everything owed or once owed in the discharge, as it stands at `asOf`. What is void comes last. */
export const deadlines = rememberLast((facts: DischargeFacts, policy: DischargePolicy, asOf: string) => {
  const all = owedIn(facts, policy).map((owed) => judge(owed, facts, asOf))
  const isVoid = ({ status }: DischargeDeadline) => status === 'void'
  return [...all.filter((one) => !isVoid(one)), ...all.filter(isVoid)]
})
