import type { Party } from '#machines/parties.ts'
import type { Candidate, Recorded } from '#machines/process.ts'
import { begin, decide, type SipEvent, type SipEventType, type SipState } from '#machines/sip/index.ts'

export const units: Record<Party, string> = {
  inpatient: 'ward-3',
  outpatient: 'hc-birch',
  socialServices: 'assessors-east',
  municipalHealth: 'nurses-east',
  provider: 'home-help-east',
  person: 'anna',
  relative: 'karin',
  system: 'system',
}

/** Data that each event may carry, one believable set of each. */
export const samples: Record<SipEventType, unknown> = {
  'sip.proposed': { reason: 'needs from both' },
  'sip.offered': { informedHow: 'inPerson' },
  'consent.given': { scope: { units: ['hc-birch', 'assessors-east'] }, form: 'oral' },
  'consent.declined': { reason: 'Vill inte' },
  'consent.notPossible': {
    assessment: 'Kan inte ta ställning',
    consulted: ['Karin'],
    legalBasis: { kind: 'OSL_25_13' },
  },
  'consent.withdrawn': {},
  'whatMatters.recorded': { text: 'Jag vill gå till brevlådan', told: 'self' },
  'participants.chosen': { invite: ['Karin'], keepOut: [] },
  'participation.recorded': { stage: 'plan', how: 'self' },
  'lead.appointed': { principal: 'region', name: 'Maria Ek', phone: '010-000 00 01' },
  'lead.accepted': {},
  'lead.handedOver': { principal: 'region', name: 'Per Al', phone: '010-000 00 02' },
  'party.invited': { unit: 'assessors-east', party: 'socialServices', answerBy: '2026-12-08' },
  'party.answered': { answer: 'takesPart' },
  'meeting.scheduled': { at: '2026-12-03T10:00:00+01:00', mode: 'home' },
  'meeting.moved': { at: '2026-12-04T10:00:00+01:00' },
  'meeting.cancelled': {},
  'meeting.held': { at: '2026-12-03T10:00:00+01:00', mode: 'home', attended: ['hc-birch'] },
  'need.added': { lifeArea: 4, text: 'Går med rollator' },
  'goal.added': { text: 'Gå till brevlådan', ownWords: true, horizon: 'short' },
  'action.added': {
    text: 'Gångträning',
    principal: 'region',
    unit: 'hc-birch',
    who: 'Jonas',
    start: '2026-12-03',
  },
  'action.changed': { id: 'a1', when: 'mornings' },
  'action.done': { id: 'a1' },
  'action.ended': { id: 'a1' },
  'version.confirmed': { version: 1 },
  'plan.established': { othersNone: true },
  'copy.given': { form: 'paper', to: ['anna'] },
  'followUp.booked': { on: '2027-01-18' },
  'followUp.held': { goals: [{ goal: 'g1', result: 'partly', personSays: 'Det går bättre' }] },
  'question.asked': { text: 'Vem kommer på måndag?' },
  'question.answered': { text: 'Jonas, klockan nio' },
  'experience.reported': { knewDate: 4, knewWhom: 3, tookPart: 4, feltSafe: 3 },
  'sip.closed': { reason: 'goalsMet' },
  'event.undone': { version: 2 },
}

export const municipalAction = {
  text: 'Hemtjänst',
  principal: 'municipality',
  unit: 'assessors-east',
  who: 'Öst',
  start: '2026-12-02',
}

export type Line = [type: SipEventType, party?: Party, data?: unknown, at?: string, unit?: string]

const firstMinute = Date.parse('2026-12-01T08:00:00Z')

/** A candidate from a line of a story; the n-th happens n minutes into 1 December 2026 unless it says when. */
export const candidateOf = ([type, party = 'outpatient', data = samples[type], at, unit]: Line, n = 0): Candidate => ({
  type,
  at: at ?? new Date(firstMinute + n * 60_000).toISOString(),
  by: { party, unit: unit ?? units[party] },
  data,
})

export type Told = {
  state: SipState
  history: Recorded<SipEvent>[]
  refused: { index: number; code: string; details: readonly string[] }[]
}

/** Tells a story to the machine, line by line; what is refused changes nothing. */
export function tell(...lines: Line[]): Told {
  const told: Told = { state: begin(), history: [], refused: [] }
  for (const [index, line] of lines.entries()) {
    const decision = decide(told.state, candidateOf(line, index), told.history)
    if (decision.ok) {
      told.state = decision.state
      told.history.push(decision.event)
    } else told.refused.push({ index, code: decision.code, details: decision.details })
  }
  return told
}

export const consented: Line[] = [['sip.proposed'], ['sip.offered'], ['consent.given']]
export const complete: Line[] = [
  ...consented,
  ['whatMatters.recorded'],
  ['lead.appointed'],
  ['lead.accepted'],
  ['action.added'],
  ['action.added', 'socialServices', municipalAction],
]
export const established: Line[] = [...complete, ['plan.established']]
