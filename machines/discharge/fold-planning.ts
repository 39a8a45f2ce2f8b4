import type { Recorded } from '../process.ts'
import type { DischargeEventOf, DischargeEventType, Recipient } from './events.ts'
import {
  type Contact,
  currentEstimate,
  type DischargeFacts,
  type InformationRequest,
  type Ladder,
  type Measures,
  openRequests,
} from './facts.ts'
import type { Folds } from './fold.ts'
import { changeReceipt } from './fold-notice.ts'
import { signed } from './gaps.ts'

type Planned = Recorded<DischargeEventOf<'planning.started' | 'planning.readyToReceive' | 'planning.notConcerned'>>

const climb =
  (ladder: Ladder) =>
  (facts: DischargeFacts, { at, by, data }: Planned): Partial<DischargeFacts> => ({
    receipts: changeReceipt(facts, by as Recipient, (now) => ({ ...now, ...data, ladder, heardAt: at })),
  })

const measured =
  (state: Measures['state']) =>
  (
    facts: DischargeFacts,
    { at, by, data }: Recorded<DischargeEventOf<'outpatientMeasures.confirmed' | 'outpatientMeasures.missing'>>,
  ): Partial<DischargeFacts> => ({
    measures: [...facts.measures, { unit: by.unit, state, note: data.note ?? null, at }],
  })

const contactOf = ({ at, by, data }: Recorded<DischargeEventOf<'contact.appointed' | 'contact.handedOver'>>) =>
  ({
    name: data.name,
    profession: data.profession,
    phone: data.phone,
    basis: data.basis,
    appointedBy: data.appointedBy,
    ...(data.type && { type: data.type }),
    unit: by.unit,
    appointedAt: at,
  }) satisfies Contact

const byRoutine = (
  facts: DischargeFacts,
  event: Recorded<DischargeEventOf<'contact.appointed' | 'contact.handedOver'>>,
) =>
  event.data.basis === 'routine'
    ? { gaps: [...facts.gaps, ...signed([{ code: 'APPOINTED_BY_ROUTINE', unit: event.by.unit }], event)] }
    : {}

const earlier = (a: string, b: string) => (Date.parse(b) < Date.parse(a) ? b : a)

/** The same item asked of the same unit again bumps the first request. */
function ask(facts: DischargeFacts, { at, by, data }: Recorded<DischargeEventOf<'information.requested'>>) {
  const first = openRequests(facts).find(({ item, owedBy }) => item === data.item && owedBy === data.owedBy)
  if (first)
    return facts.requests.map((one) =>
      one === first
        ? {
            ...one,
            askedAt: [...one.askedAt, at],
            askedBy: [...new Set([...one.askedBy, by.unit])],
            dueAt: earlier(one.dueAt, data.dueAt),
            note: data.note ?? one.note,
          }
        : one,
    )
  const asked: InformationRequest = {
    item: data.item,
    owedBy: data.owedBy,
    party: facts.receipts.find(({ unit }) => unit === data.owedBy)?.party ?? 'inpatient',
    askedAt: [at],
    askedBy: [by.unit],
    dueAt: data.dueAt,
    note: data.note ?? null,
    provided: null,
  }
  return [...facts.requests, asked]
}

const planningEvents = [
  'contact.appointed',
  'contact.accepted',
  'contact.declined',
  'contact.handedOver',
  'planning.started',
  'planning.readyToReceive',
  'planning.notConcerned',
  'information.requested',
  'information.provided',
  'outpatientMeasures.confirmed',
  'outpatientMeasures.missing',
  'sip.decided',
  'sip.invited',
] as const satisfies readonly DischargeEventType[]

export const planningFolds: Pick<Folds, (typeof planningEvents)[number]> = {
  'contact.appointed': (facts, event) => ({
    contact: { ...facts.contact, current: contactOf(event), acceptedAt: null },
    appointment: { at: event.at, unit: event.by.unit, estimatedOn: currentEstimate(facts)?.on ?? null },
    ...byRoutine(facts, event),
  }),

  'contact.accepted': (facts, { at }) => ({ contact: { ...facts.contact, acceptedAt: at, previous: null } }),

  'contact.declined': (facts) => ({
    contact: { ...facts.contact, current: null, acceptedAt: null },
    appointment: null,
  }),

  'contact.handedOver': (facts, event) => ({
    contact: {
      current: contactOf(event),
      acceptedAt: null,
      previous: facts.contact.acceptedAt ? facts.contact.current : facts.contact.previous,
    },
    ...byRoutine(facts, event),
  }),

  'planning.started': climb('planning'),
  'planning.readyToReceive': climb('readyToReceive'),
  'planning.notConcerned': climb('notConcerned'),
  'information.requested': (facts, event) => ({ requests: ask(facts, event) }),

  'information.provided': (facts, { at, by, data }) => ({
    requests: facts.requests.map((one) =>
      one.item === data.item && !one.provided ? { ...one, provided: { at, text: data.text, unit: by.unit } } : one,
    ),
  }),

  'outpatientMeasures.confirmed': measured('confirmed'),
  'outpatientMeasures.missing': measured('missing'),
  'sip.decided': (facts, { data }) => ({ sip: { ...facts.sip, decision: data } }),
  'sip.invited': (facts, { at, by, data }) => ({ sip: { ...facts.sip, invitation: { ...data, at, unit: by.unit } } }),
}
