import { principalOf } from '../parties.ts'
import { freeId, type Lead, type Meeting } from './entries.ts'
import type { SipRecorded } from './events.ts'
import type { SipFacts } from './facts.ts'
import type { Folds } from './fold.ts'

function leadOf({ at, by, data }: SipRecorded<'lead.appointed' | 'lead.handedOver'>): Lead {
  const { principal, name, phone } = data
  const unit = data.unit ?? (principalOf(by.party) === principal ? by.unit : null)
  return {
    principal,
    name,
    phone,
    profession: data.profession ?? null,
    unit,
    appointedBy: { at, by },
    acceptedAt: null,
  }
}

function recordParticipation(facts: SipFacts, event: SipRecorded<'participation.recorded'>): SipFacts {
  const { at, by, data } = event
  const { stage, how } = data
  const adaptation = data.adaptation ?? null
  const gap = { code: 'NO_ADAPTATION_TRIED' as const, unit: null, version: event.version, at, by }
  return {
    ...facts,
    participation: [...facts.participation, { stage, how, hindrance: data.hindrance ?? null, adaptation, at, by }],
    gaps: how === 'couldNot' && !adaptation ? [...facts.gaps, gap] : facts.gaps,
  }
}

function invite(facts: SipFacts, { at, by, data }: SipRecorded<'party.invited'>): SipFacts {
  const { unit } = data
  const party = data.party ?? facts.units[unit] ?? 'provider'
  const invitation = { unit, party, invited: { at, by }, answerBy: data.answerBy ?? null }
  return {
    ...facts,
    parties: [
      ...facts.parties.filter((earlier) => earlier.unit !== unit),
      { ...invitation, answer: null, answeredAt: null, text: null },
    ],
    units: data.party ? { ...facts.units, [unit]: data.party } : facts.units,
  }
}

/** The booked meeting that is meant: the one named, else the one booked last. */
export const bookedMeeting = ({ meetings }: SipFacts, id: string | null | undefined): Meeting | undefined =>
  meetings.findLast((meeting) => meeting.status === 'booked' && (!id || meeting.id === id))

function changeMeeting(facts: SipFacts, id: string | null | undefined, change: Partial<Meeting>): SipFacts {
  const meant = bookedMeeting(facts, id)
  return {
    ...facts,
    meetings: facts.meetings.map((meeting) => (meeting === meant ? { ...meeting, ...change } : meeting)),
  }
}

/** The same, for a change that everyone's calendar is to take in. */
const countChange = (facts: SipFacts, id: string | null | undefined, change: Partial<Meeting>): SipFacts =>
  changeMeeting(facts, id, { ...change, changes: (bookedMeeting(facts, id)?.changes ?? 0) + 1 })

function holdMeeting(facts: SipFacts, { data }: SipRecorded<'meeting.held'>): SipFacts {
  const { at, mode, attended } = data
  if (bookedMeeting(facts, data.id)) return changeMeeting(facts, data.id, { status: 'held', at, mode, attended })
  const unbooked: Meeting = {
    id: freeId('m', facts.meetings),
    at,
    mode,
    link: null,
    status: 'held',
    attended,
    changes: 0,
  }
  return { ...facts, meetings: [...facts.meetings, unbooked] }
}

/** The open question that is meant: the one named, else the oldest. */
export const openQuestion = ({ questions }: SipFacts, id: string | null | undefined) =>
  questions.find((question) => !question.answer && (!id || question.id === id))

function answerQuestion(facts: SipFacts, { at, by, data }: SipRecorded<'question.answered'>): SipFacts {
  const meant = openQuestion(facts, data.id)
  const answer = { text: data.text, at, by }
  return {
    ...facts,
    questions: facts.questions.map((question) => (question === meant ? { ...question, answer } : question)),
  }
}

type PartyEvents =
  | 'participants.chosen'
  | 'participation.recorded'
  | `lead.${'appointed' | 'accepted' | 'handedOver'}`
  | `party.${'invited' | 'answered'}`
  | `meeting.${'scheduled' | 'moved' | 'cancelled' | 'held'}`
  | `question.${'asked' | 'answered'}`
  | 'experience.reported'

/** What leading, inviting, meeting, asking and taking part leave in the facts. */
export const partyFolds: Folds<PartyEvents> = {
  'participants.chosen': (facts, { at, by, data }) => ({ ...facts, participants: { ...data, at, by } }),
  'participation.recorded': recordParticipation,
  'lead.appointed': (facts, event) => ({ ...facts, lead: leadOf(event) }),
  'lead.accepted': (facts, { at, by }) => ({
    ...facts,
    lead: facts.lead && { ...facts.lead, unit: by.unit, acceptedAt: at },
    previousLead: null,
  }),
  'lead.handedOver': (facts, event) => ({
    ...facts,
    lead: leadOf(event),
    previousLead: facts.lead?.acceptedAt ? facts.lead : facts.previousLead,
  }),
  'party.invited': invite,
  'party.answered': (facts, { at, by, data }) => ({
    ...facts,
    parties: facts.parties.map((invited) =>
      invited.unit === by.unit
        ? { ...invited, party: by.party, answer: data.answer, answeredAt: at, text: data.text ?? null }
        : invited,
    ),
  }),
  'meeting.scheduled': (facts, { data }) => ({
    ...facts,
    meetings: [
      ...facts.meetings,
      {
        id: data.id ?? freeId('m', facts.meetings),
        at: data.at,
        mode: data.mode,
        link: data.link ?? null,
        status: 'booked',
        attended: [],
        changes: 0,
      },
    ],
  }),
  'meeting.moved': (facts, { data }) => {
    const { at, mode, link } = data
    return countChange(facts, data.id, { at, ...(mode && { mode }), ...(link && { link }) })
  },
  'meeting.cancelled': (facts, { data }) => countChange(facts, data.id, { status: 'cancelled' }),
  'meeting.held': holdMeeting,
  'question.asked': (facts, { at, by, data }) => ({
    ...facts,
    questions: [
      ...facts.questions,
      {
        id: data.id ?? freeId('q', facts.questions),
        text: data.text,
        askedOf: data.askedOf ?? null,
        asked: { at, by },
        answer: null,
      },
    ],
  }),
  'question.answered': answerQuestion,
  'experience.reported': (facts, { at, by, data }) => ({
    ...facts,
    experiences: [...facts.experiences, { ...data, at, by }],
  }),
}
