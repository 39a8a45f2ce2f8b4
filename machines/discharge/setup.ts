import { not, setup, stateIn } from 'xstate'
import { hasLegalBasis } from '../legal-basis.ts'
import {
  addsRecipient,
  type DischargeContext,
  hasCarePlanInstead,
  isTheContact,
  joinRecipients,
  lacksReason,
  missedByNotice,
  owes,
  reopensSip,
  saysWhy,
} from './context.ts'
import type { DischargeEvent } from './events.ts'

/** The machine's guards by name, and what its transitions do to the context. */
export const base = setup({
  types: { context: {} as DischargeContext, events: {} as DischargeEvent },
  guards: {
    inHospital: not(stateIn({ underway: { stay: 'discharged' } })),
    readyOrHome: not(stateIn({ underway: { stay: 'admitted' } })),
    home: stateIn({ underway: { stay: 'discharged' } }),
    received: not(stateIn({ underway: { homecoming: 'awaited' } })),
    stillNeeded: ({ context }) => context.needs.length > 0,
    wasRequired: ({ context }) => context.sipBefore === 'required',
    sentByContact: ({ context, event }) => isTheContact(context, event.by),
    noCarePlan: ({ context }) => !hasCarePlanInstead(context),
    someNeed: ({ event }) => event.type === 'need.assessed' && event.data.needs.length > 0,
    reopensSip: ({ context, event }) => event.type === 'need.assessed' && reopensSip(context, event),
    reachesAll: ({ context, event }) =>
      event.type === 'admissionNotice.sent' && missedByNotice(context, event).length === 0,
    addsRecipient: ({ context, event }) => event.type === 'admissionNotice.sent' && addsRecipient(context, event),
    saysRequired: ({ event }) => event.type === 'sip.decided' && event.data.decision === 'required',
    hasReason: ({ context, event }) => event.type === 'sip.decided' && !lacksReason(context, event),
    lawful: ({ event }) => 'legalBasis' in event.data && hasLegalBasis(event.data.legalBasis),
    owes: ({ context, event }) => event.type === 'information.provided' && owes(context, event.by, event.data.item),
    saysWhy: ({ event }) => saysWhy(event),
    voids: ({ event }, notice: string) => event.type === 'notice.voided' && event.data.notice === notice,
  },
  actions: { note: () => {} },
})

export const setNeeds = base.assign(({ event }) =>
  event.type === 'need.assessed' ? { needs: [...new Set(event.data.needs)].sort() } : {},
)
export const addRecipients = base.assign(({ context, event }) =>
  event.type === 'admissionNotice.sent'
    ? { recipients: joinRecipients(context.recipients, event.data.recipients) }
    : {},
)
export const leave = base.assign(({ context, event }) => {
  const rest = context.recipients.filter(({ unit, party }) => unit !== event.by.unit || party !== event.by.party)
  if (event.type !== 'notice.forwarded') return { recipients: rest }
  const { party } = context.recipients.find((one) => !rest.includes(one)) ?? { party: 'outpatient' as const }
  return { recipients: joinRecipients(rest, [{ unit: event.data.toUnit, party }]) }
})
export const forgetRecipients = base.assign({ recipients: [] })
export const setContactUnit = base.assign({ contactUnit: ({ event }) => event.by.unit })
export const forgetContactUnit = base.assign({ contactUnit: null })
export const setOpenCare = base.assign({
  openCareDecision: ({ event }) => event.type === 'ready.declared' && event.data.openCareDecision === true,
})
export const forgetOpenCare = base.assign({ openCareDecision: false })
export const setSipReason = base.assign({
  sipReason: ({ event }) =>
    event.type === 'sip.decided' && event.data.decision === 'notApplicable' ? (event.data.reason ?? null) : null,
})
export const fromUndecided = base.assign({ sipBefore: 'undecided' })
export const fromRequired = base.assign({ sipBefore: 'required' })
export const addOwed = base.assign(({ context, event }) => {
  if (event.type !== 'information.requested') return {}
  const { item, owedBy: unit } = event.data
  if (owes(context, { unit }, item)) return {}
  return { owed: [...context.owed, { item, unit }].sort((a, b) => (a.item + a.unit < b.item + b.unit ? -1 : 1)) }
})
export const settleOwed = base.assign({
  owed: ({ context, event }) =>
    context.owed.filter(({ item }) => event.type !== 'information.provided' || item !== event.data.item),
})
