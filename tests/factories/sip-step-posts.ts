import { expect } from 'vitest'
import type { SipFormEvent } from '#app/forms/step-form.ts'
import type { Post } from './step-posts.ts'

const now = '2026-11-19T13:02:00.000Z'
const assessors = 'socialServices:assessors-east'
const birch = 'outpatient:hc-birch'
const isMade = expect.any(String)

const lead = { name: 'Maria Ek', profession: 'Distriktssköterska', phone: '046-000 00 01' }
const ledByRegion = { 'owner.kind': 'region', 'owner.region': birch }

/** A complete post of every form of the plan, and the data it becomes. New entries get an id of their own. */
export const completeSip: Record<SipFormEvent, { answers: Post; data: unknown }> = {
  'sip.offered': { answers: { informedHow: 'Muntligt med tolk' }, data: { informedHow: 'Muntligt med tolk' } },
  'consent.given': {
    answers: {
      units: [assessors, birch],
      persons: 'Karin Ek, dotter\r\n Nils Ek ',
      excluded: 'Ekonomi',
      form: 'oral',
      'validTo.choice': 'other',
      'validTo.other': '2027-05-31',
    },
    data: {
      scope: { units: ['assessors-east', 'hc-birch'], persons: ['Karin Ek, dotter', 'Nils Ek'], topics: [] },
      excluded: ['Ekonomi'],
      form: 'oral',
      validTo: '2027-05-31',
    },
  },
  'consent.declined': { answers: { reason: 'Vill vänta' }, data: { reason: 'Vill vänta' } },
  'consent.notPossible': {
    answers: { assessment: 'Förstår inte frågan', consulted: 'Karin Ek', 'legalBasis.kind': 'OSL_25_13' },
    data: { assessment: 'Förstår inte frågan', consulted: ['Karin Ek'], legalBasis: { kind: 'OSL_25_13' } },
  },
  'consent.withdrawn': { answers: {}, data: {} },
  'whatMatters.recorded': {
    answers: { text: 'Jag vill hem till katten', told: 'self' },
    data: { text: 'Jag vill hem till katten', told: 'self' },
  },
  'participants.chosen': {
    answers: { invite: 'Karin Ek', keepOut: '' },
    data: { invite: ['Karin Ek'], keepOut: [] },
  },
  'participation.recorded': {
    answers: { stage: 'meet', how: 'couldNot', hindrance: 'Hörde inte', adaptation: 'Hörslinga' },
    data: { stage: 'meet', how: 'couldNot', hindrance: 'Hörde inte', adaptation: 'Hörslinga' },
  },
  'lead.appointed': {
    answers: { ...lead, ...ledByRegion },
    data: { ...lead, principal: 'region', unit: 'hc-birch' },
  },
  'lead.accepted': { answers: {}, data: {} },
  'lead.handedOver': {
    answers: { ...lead, ...ledByRegion, reason: 'Byter tjänst' },
    data: { ...lead, principal: 'region', unit: 'hc-birch', reason: 'Byter tjänst' },
  },
  'party.invited': {
    answers: { units: assessors, 'answerBy.choice': '2026-11-26' },
    data: { unit: 'assessors-east', party: 'socialServices', answerBy: '2026-11-26' },
  },
  'party.answered': {
    answers: { answer: 'sendsText', text: 'Beslut om hemtjänst finns' },
    data: { answer: 'sendsText', text: 'Beslut om hemtjänst finns' },
  },
  'meeting.scheduled': {
    answers: {
      'at.choice': 'other',
      'at.day': '2026-11-26',
      'at.time': '10',
      mode: 'video',
      link: 'https://video.example/rum',
    },
    data: { id: isMade, at: '2026-11-26T09:00:00.000Z', mode: 'video', link: 'https://video.example/rum' },
  },
  'meeting.moved': {
    answers: { id: 'm1', 'at.choice': '2026-11-27T09:00:00.000Z', mode: 'home' },
    data: { id: 'm1', at: '2026-11-27T09:00:00.000Z', mode: 'home' },
  },
  'meeting.cancelled': { answers: { id: 'm1', reason: 'Sjukdom' }, data: { id: 'm1', reason: 'Sjukdom' } },
  'meeting.held': {
    answers: { id: 'm1', 'at.choice': 'now', mode: 'ward', attended: 'Anna Ek\r\nMaria Ek' },
    data: { id: 'm1', at: now, mode: 'ward', attended: ['Anna Ek', 'Maria Ek'] },
  },
  'need.added': {
    answers: { lifeArea: '11', text: 'Stöd till dottern' },
    data: { id: isMade, lifeArea: 11, text: 'Stöd till dottern' },
  },
  'goal.added': {
    answers: { text: 'Gå till brevlådan', ownWords: 'on', horizon: 'short', measure: 'Går själv' },
    data: { id: isMade, text: 'Gå till brevlådan', ownWords: true, horizon: 'short', measure: 'Går själv' },
  },
  'action.added': {
    answers: {
      text: 'Gångträning',
      'owner.kind': 'municipality',
      'owner.municipality': assessors,
      who: 'Jonas Berg',
      'start.choice': '2026-11-24',
      when: 'Två gånger i veckan',
      'dueOn.choice': 'none',
      coupledWith: 'a1',
    },
    data: {
      id: isMade,
      text: 'Gångträning',
      principal: 'municipality',
      unit: 'assessors-east',
      who: 'Jonas Berg',
      start: '2026-11-24',
      when: 'Två gånger i veckan',
      coupledWith: 'a1',
    },
  },
  'action.changed': {
    answers: { id: 'a2', text: 'Handla mat', 'owner.kind': 'relative', who: 'Karin Ek', 'start.choice': '2026-11-24' },
    data: { id: 'a2', text: 'Handla mat', other: 'relative', who: 'Karin Ek', start: '2026-11-24' },
  },
  'action.done': { answers: { id: 'a1', note: 'Klart i går' }, data: { id: 'a1', note: 'Klart i går' } },
  'action.ended': { answers: { id: 'a1' }, data: { id: 'a1' } },
  'version.confirmed': { answers: { planVersion: '7' }, data: { version: 7 } },
  'plan.established': { answers: { othersNone: 'on' }, data: { othersNone: true } },
  'copy.given': {
    answers: { form: 'Papper, stor text', to: 'Anna Ek' },
    data: { form: 'Papper, stor text', to: ['Anna Ek'] },
  },
  'followUp.booked': {
    answers: { 'on.choice': '2027-01-18', place: 'Hemma' },
    data: { on: '2027-01-18', place: 'Hemma' },
  },
  'followUp.held': {
    answers: {
      'goals[0].goal': 'g1',
      'goals[0].result': 'partly',
      'goals[0].personSays': 'Går bättre än jag trodde',
      'goals[1].goal': 'g2',
      'goals[1].personSays': '',
      personSays: 'Nöjd',
    },
    data: {
      goals: [{ goal: 'g1', result: 'partly', personSays: 'Går bättre än jag trodde' }],
      personSays: 'Nöjd',
    },
  },
  'question.answered': { answers: { id: 'q1', text: 'På fredag' }, data: { id: 'q1', text: 'På fredag' } },
  'sip.closed': {
    answers: { reason: 'goalsMet', note: 'Allt är klart', confirmed: 'on' },
    data: { reason: 'goalsMet', note: 'Allt är klart' },
  },
}
