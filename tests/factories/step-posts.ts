import type { DischargeFormEvent } from '#app/forms/step-form.ts'

/** The instant at which every form of these tests is posted: 14:02 in Sweden. */
export const now = '2026-11-19T13:02:00.000Z'
/** What every form carries unseen. */
export const envelope = {
  process: '3f0f6d0e-4f4f-4b7c-9f7c-2f6b8f0a1b2c',
  version: '7',
  key: '9b2c7a51-5f0e-4b5e-8f57-0d6f1c2b3a4d',
}
export const ward = 'inpatient:ward-42'
const assessors = 'socialServices:assessors-east'
const birch = 'outpatient:hc-birch'

export type Post = Record<string, string | string[]>

/** A form as the browser posts it. */
export function post(answers: Post): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...envelope, ...answers })) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}

const contact = {
  name: 'Maria Ek',
  profession: 'Distriktssköterska',
  phone: '046-000 00 01',
  basis: 'knowsPerson',
  appointedBy: 'Eva Ström',
}

/** A complete post of every form of the way home, and the data it becomes. */
export const complete: Record<DischargeFormEvent, { answers: Post; data: unknown }> = {
  'need.assessed': {
    answers: { needs: ['outpatient', 'socialServices'], 'assessedAt.choice': 'now' },
    data: { needs: ['outpatient', 'socialServices'], assessedAt: now },
  },
  'admissionNotice.sent': {
    answers: {
      recipients: [assessors, birch],
      'estimatedDischargeOn.choice': '2026-11-23',
      certainty: 'preliminary',
      channel: 'app',
    },
    data: {
      recipients: [
        { unit: 'assessors-east', party: 'socialServices' },
        { unit: 'hc-birch', party: 'outpatient' },
      ],
      estimatedDischargeOn: '2026-11-23',
      certainty: 'preliminary',
      channel: 'app',
    },
  },
  'notice.acknowledged': { answers: {}, data: { notice: 'admissionNotice' } },
  'notice.declined': { answers: { reason: 'notOurUnit' }, data: { notice: 'admissionNotice', reason: 'notOurUnit' } },
  'notice.forwarded': { answers: { toUnit: birch }, data: { notice: 'admissionNotice', toUnit: 'hc-birch' } },
  'notice.voided': {
    answers: { notice: 'ready', kind: 'cancelled', reason: 'Fel person' },
    data: { notice: 'ready', kind: 'cancelled', reason: 'Fel person' },
  },
  'estimate.changed': {
    answers: {
      'estimatedDischargeOn.choice': 'other',
      'estimatedDischargeOn.other': '20261201',
      certainty: 'probable',
      reason: 'Feber',
      'called[0].unit': 'hc-birch',
      'called[0].spokeTo': 'Maria Ek',
      'called[1].unit': 'assessors-east',
      'called[1].spokeTo': '',
    },
    data: {
      estimatedDischargeOn: '2026-12-01',
      certainty: 'probable',
      reason: 'Feber',
      called: [{ unit: 'hc-birch', spokeTo: 'Maria Ek' }],
    },
  },
  'contact.appointed': { answers: contact, data: contact },
  'contact.accepted': { answers: {}, data: {} },
  'contact.declined': { answers: { reason: 'Tjänstledig' }, data: { reason: 'Tjänstledig' } },
  'contact.handedOver': {
    answers: { ...contact, reason: 'Byter tjänst' },
    data: { ...contact, reason: 'Byter tjänst' },
  },
  'planning.started': { answers: { track: 'yellow', note: 'Träning' }, data: { track: 'yellow', note: 'Träning' } },
  'planning.readyToReceive': {
    answers: { 'from.choice': '2026-11-23', track: 'green' },
    data: { from: '2026-11-23', track: 'green' },
  },
  'planning.notConcerned': { answers: {}, data: {} },
  'information.requested': {
    answers: { item: 'adl', note: 'Kan hon gå i trappor?', owedBy: ward, 'dueAt.choice': '2026-11-20T11:00:00.000Z' },
    data: { item: 'adl', note: 'Kan hon gå i trappor?', owedBy: 'ward-42', dueAt: '2026-11-20T11:00:00.000Z' },
  },
  'information.provided': { answers: { item: 'adl', text: 'Ja' }, data: { item: 'adl', text: 'Ja' } },
  'ready.declared': {
    answers: {
      judgedBy: 'Dr Ahl',
      'legalBasis.kind': 'MENPROVNING',
      'legalBasis.note': 'Ringer samma team',
      confirmed: 'on',
    },
    data: { judgedBy: 'Dr Ahl', legalBasis: { kind: 'MENPROVNING', note: 'Ringer samma team' } },
  },
  'ready.withdrawn': { answers: { reason: 'Feber' }, data: { reason: 'Feber' } },
  'outpatientMeasures.confirmed': { answers: {}, data: {} },
  'outpatientMeasures.missing': { answers: { note: 'Injektioner' }, data: { note: 'Injektioner' } },
  'sip.decided': {
    answers: { decision: 'notApplicable', reason: 'declined' },
    data: { decision: 'notApplicable', reason: 'declined' },
  },
  'sip.invited': {
    answers: { invitees: [assessors, ward], consent: 'oral' },
    data: {
      invitees: [
        { unit: 'assessors-east', party: 'socialServices' },
        { unit: 'ward-42', party: 'inpatient' },
      ],
      consent: 'oral',
    },
  },
  'person.told': {
    answers: { what: 'date', how: 'inPerson', toldBy: 'Sara Lind', relativeToo: 'on' },
    data: { what: 'date', how: 'inPerson', toldBy: 'Sara Lind', relativeToo: true },
  },
  'understanding.checked': {
    answers: { topic: 'medication', result: 'needsAgain', aids: 'hearing' },
    data: { topic: 'medication', result: 'needsAgain', aids: ['hearing'] },
  },
  'discharge.planned': {
    answers: { 'on.choice': '2026-11-23', time: '13.30', destination: 'home', transport: 'Sjukresa' },
    data: { on: '2026-11-23', time: '13:30', destination: 'home', transport: 'Sjukresa' },
  },
  'discharge.carriedOut': {
    answers: { 'at.choice': 'other', 'at.day': '2026-11-19', 'at.time': '9', destination: 'home' },
    data: { at: '2026-11-19T08:00:00.000Z', destination: 'home' },
  },
  'dischargeInformation.sent': {
    answers: { recipients: birch, contents: ['summary', 'medication'], 'legalBasis.kind': 'CONSENT' },
    data: {
      recipients: [{ unit: 'hc-birch', party: 'outpatient' }],
      contents: ['summary', 'medication'],
      legalBasis: { kind: 'CONSENT' },
    },
  },
  'patientSummary.given': {
    answers: { form: 'both', languages: ['sv', 'fi'] },
    data: { form: 'both', languages: ['sv', 'fi'] },
  },
  'reception.confirmed': {
    answers: { 'at.choice': 'now', gapsFound: 'Rollator saknas\r\nIngen nyckel' },
    data: { at: now, gapsFound: ['Rollator saknas', 'Ingen nyckel'] },
  },
  'followUpCall.made': {
    answers: { 'at.choice': 'now', outcome: 'Mår bra' },
    data: { at: now, outcome: 'Mår bra' },
  },
  'case.interrupted': { answers: { reason: 'deceased', confirmed: 'on' }, data: { reason: 'deceased' } },
  'case.closed': { answers: { confirmed: 'on' }, data: {} },
}
