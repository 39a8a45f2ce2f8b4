import { addHours } from '../calendar.ts'
import type { ReceivingParty } from '../parties.ts'
import { isSameRecipient } from './context.ts'
import type { Recipient } from './events.ts'
import { currentReceipts, type DischargeFacts, type Estimate, type Receipt, receiptOf } from './facts.ts'
import type { Folds } from './fold.ts'

/** The 24 hours run from admission, or from the judgement when it came later than that (LUS 2:3). */
function runFrom({ admission, saidNoNeed }: DischargeFacts, assessedAt: string): string {
  const admittedAt = admission?.admittedAt ?? assessedAt
  const isLater = Date.parse(assessedAt) > Date.parse(addHours(admittedAt, 24))
  return saidNoNeed || isLater ? assessedAt : admittedAt
}

function assess(facts: DischargeFacts, needs: readonly ReceivingParty[], assessedAt: string) {
  const saidNoNeed = facts.saidNoNeed || needs.length === 0
  const base = { needs: [...new Set(needs)].sort(), saidNoNeed }
  if (facts.firstNoticeAt) return base
  if (needs.length === 0) return { ...base, noticeRunsFrom: null }
  return { ...base, noticeRunsFrom: facts.noticeRunsFrom ?? runFrom(facts, assessedAt) }
}

const notified = ({ unit, party }: Recipient, noticedAt: string): Receipt => ({
  unit,
  party,
  noticedAt,
  ladder: 'notified',
  answeredAt: null,
  heardAt: null,
  void: false,
})

/** New recipients after those that have the notice; one that gave it back gets a fresh receipt. */
function addReceipts(facts: DischargeFacts, recipients: readonly Recipient[], at: string): Receipt[] {
  const fresh = recipients.filter(
    (one, index) => !receiptOf(facts, one) && recipients.findIndex((other) => isSameRecipient(one, other)) === index,
  )
  return [...facts.receipts, ...fresh.map((one) => notified(one, at))]
}

/** The receipts with the current one of the unit changed. */
export function changeReceipt(facts: DischargeFacts, one: Recipient, change: (now: Receipt) => Receipt): Receipt[] {
  const target = receiptOf(facts, one)
  return facts.receipts.map((receipt) => (receipt === target ? change(receipt) : receipt))
}

/** The estimate that a notice carried or a change brought, not told to the person yet. */
export const estimateOf = (
  data: Pick<Estimate, 'certainty'> & { estimatedDischargeOn: string; reason?: string; called?: Estimate['called'] },
  at: string,
  version: number,
): Estimate => ({
  on: data.estimatedDischargeOn,
  certainty: data.certainty,
  reason: data.reason ?? null,
  at,
  version,
  toldAt: null,
  called: data.called ?? [],
  void: false,
})

const asRecipient = ({ unit, party }: { unit: string; party: string }) => ({ unit, party }) as Recipient

export const noticeFolds: Pick<
  Folds,
  | 'need.assessed'
  | 'admissionNotice.sent'
  | 'notice.acknowledged'
  | 'notice.declined'
  | 'notice.forwarded'
  | 'notice.voided'
  | 'estimate.changed'
> = {
  'need.assessed': (facts, { data }, _, after) => ({
    ...assess(facts, data.needs, data.assessedAt),
    ...(after?.sip === 'undecided' ? { sip: { ...facts.sip, decision: null } } : {}),
  }),

  'admissionNotice.sent': (facts, { data, at, version }) => ({
    receipts: addReceipts(facts, data.recipients, at),
    ...(facts.firstNoticeAt
      ? {}
      : { firstNoticeAt: at, estimates: [...facts.estimates, estimateOf(data, at, version)] }),
  }),

  'notice.acknowledged': (facts, { at, by }) => ({
    receipts: changeReceipt(facts, asRecipient(by), (now) => ({
      ...now,
      ladder: now.ladder === 'notified' ? 'acknowledged' : now.ladder,
      answeredAt: now.answeredAt ?? at,
      heardAt: at,
    })),
  }),

  'notice.declined': (facts, { at, by }) => ({
    receipts: changeReceipt(facts, asRecipient(by), (now) => ({
      ...now,
      ladder: 'declined',
      answeredAt: now.answeredAt ?? at,
      heardAt: at,
    })),
  }),

  'notice.forwarded': (facts, { at, by, data }) => {
    const from = receiptOf(facts, asRecipient(by))
    const receipts = changeReceipt(facts, asRecipient(by), (now) => ({
      ...now,
      ladder: 'forwarded',
      answeredAt: now.answeredAt ?? at,
      heardAt: at,
      toUnit: data.toUnit,
    }))
    const target = asRecipient({ unit: data.toUnit, party: by.party })
    return { receipts: addReceipts({ ...facts, receipts }, [target], from?.noticedAt ?? at) }
  },

  'notice.voided': (facts, { data, at }) => {
    const voided = [...facts.voided, { ...data, at }]
    switch (data.notice) {
      case 'admissionNotice':
        return { voided, ...withoutNotice(facts) }
      case 'ready':
        return { voided, readiness: facts.readiness && { ...facts.readiness, withdrawnAt: at } }
      case 'sipInvitation':
        return { voided, sip: { ...facts.sip, invitation: null } }
      case 'dischargeInformation':
        return { voided, information: null }
    }
  },

  'estimate.changed': (facts, { data, at, version }) => ({
    estimates: [...facts.estimates, estimateOf(data, at, version)],
  }),
}

function withoutNotice(facts: DischargeFacts): Partial<DischargeFacts> {
  const gone = new Set(currentReceipts(facts))
  return {
    firstNoticeAt: null,
    noticeRunsFrom: facts.needs?.length ? facts.noticeRunsFrom : null,
    receipts: facts.receipts.map((receipt) => (gone.has(receipt) ? { ...receipt, void: true } : receipt)),
    estimates: facts.estimates.map((estimate) => ({ ...estimate, void: true })),
  }
}
