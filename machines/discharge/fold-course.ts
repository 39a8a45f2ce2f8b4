import { currentEstimate, type DischargeFacts, type Estimate } from './facts.ts'
import type { Folds } from './fold.ts'
import { missingAtDischarge, signed } from './gaps.ts'

const tell = (facts: DischargeFacts, at: string): Estimate[] => {
  const newest = currentEstimate(facts)
  return facts.estimates.map((one) => (one === newest ? { ...one, toldAt: one.toldAt ?? at } : one))
}

const courseEvents = [
  'admission.registered',
  'ready.declared',
  'ready.withdrawn',
  'person.told',
  'understanding.checked',
  'discharge.planned',
  'discharge.carriedOut',
  'dischargeInformation.sent',
  'patientSummary.given',
  'reception.confirmed',
  'followUpCall.made',
  'case.interrupted',
  'case.closed',
  'event.undone',
  'deadline.passed',
] as const

export const courseFolds: Pick<Folds, (typeof courseEvents)[number]> = {
  'admission.registered': (_, { by, data }) => ({ admission: { ...data, ward: by.unit } }),

  'ready.declared': (_, { at, data }) => ({
    readiness: {
      at,
      judgedBy: data.judgedBy,
      basis: data.legalBasis?.kind ?? '',
      openCareDecision: data.openCareDecision === true,
      withdrawnAt: null,
    },
  }),

  'ready.withdrawn': ({ readiness }, { at }) => ({ readiness: readiness && { ...readiness, withdrawnAt: at } }),

  'person.told': (facts, { at, data }) => ({
    told: { ...facts.told, [data.what]: { ...data, at } },
    ...(data.what === 'date' ? { estimates: tell(facts, at) } : {}),
  }),

  'understanding.checked': (facts, { at, data }) => ({
    understanding: { ...facts.understanding, [data.topic]: { ...data, checkedAt: at } },
  }),

  'discharge.planned': (_, { data }) => ({ plan: data }),

  'discharge.carriedOut': (facts, event, before) => ({
    discharge: event.data,
    gaps: [...facts.gaps, ...signed(before ? missingAtDischarge(facts, before) : [], event)],
  }),

  'dischargeInformation.sent': (_, { at, data }) => ({
    information: { at, recipients: data.recipients, contents: data.contents },
  }),

  'patientSummary.given': (_, { at, data }) => ({ summary: { ...data, at } }),
  'reception.confirmed': (_, { by, data }) => ({ reception: { ...data, unit: by.unit } }),
  'followUpCall.made': (_, { by, data }) => ({ followUpCall: { ...data, unit: by.unit } }),

  'case.interrupted': (_, { at, by, data }, before) => ({
    end: { how: 'interrupted', reason: data.reason, at, by },
    endedAs: before,
  }),

  'case.closed': (_, { at, by, data }, before) => ({
    end: { how: 'closed', reason: data.reason ?? null, at, by },
    endedAs: before,
  }),

  'event.undone': () => ({}),

  'deadline.passed': (facts, { data }) => {
    const { kind, dueAt, unit = null, item = null } = data
    const isKnown = facts.passed.some(
      (one) =>
        one.kind === kind && Date.parse(one.dueAt) === Date.parse(dueAt) && one.unit === unit && one.item === item,
    )
    return isKnown ? {} : { passed: [...facts.passed, { kind, dueAt, unit, item }] }
  },
}
