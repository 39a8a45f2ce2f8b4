import * as z from 'zod'
import { line, text } from '../fields.ts'
import { legalBasis } from '../legal-basis.ts'
import { date, instant } from '../moments.ts'
import type { EventOf, Recorded } from '../process.ts'
import { dateOrInstant, id, party, principal } from './fields.ts'

export const participationStages = ['prepare', 'invite', 'meet', 'plan', 'followUp'] as const
export const participationWays = [
  'self',
  'remote',
  'bedside',
  'laterByPhone',
  'withSupport',
  'represented',
  'declined',
  'couldNot',
] as const
export const closingReasons = ['goalsMet', 'onePrincipalLeft', 'personEnds', 'moved', 'deceased', 'replaced'] as const
export const meetingModes = ['home', 'ward', 'video', 'phone'] as const
export const otherActors = ['relative', 'volunteer', 'agency'] as const

const lead = { principal, name: line, phone: line, profession: line.nullish(), unit: id.nullish() }

const timing = { when: text.nullish(), dueOn: date.nullish(), coupledWith: id.nullish() }
const owner = {
  principal: principal.nullish(),
  other: z.enum(otherActors).nullish(),
  unit: id.nullish(),
  who: z.string().trim().max(200).nullish(),
}
const hasOneOwner = (data: { principal?: unknown; other?: unknown }) => !(data.principal && data.other)
const oneOwner = { path: ['other'] }

/** An action is named by its id, or by its text where that says which one it is. */
const namedAction = z
  .object({ id: id.nullish(), text: text.nullish(), note: text.nullish() })
  .refine((data) => data.id || data.text, { path: ['id'] })

const degree = z.int().min(0).max(4)

/** The data of every event, and thereby its type, its form and what counts as malformed. */
export const schemas = {
  'sip.proposed': z.object({
    reason: text,
    dischargeProcess: id.nullish(),
    askedOf: z.object({ unit: id, party }).nullish(),
  }),
  'sip.offered': z.object({ informedHow: line }),
  'consent.given': z.object({
    scope: z.object({
      units: z.array(id).default([]),
      persons: z.array(line).default([]),
      topics: z.array(line).default([]),
    }),
    excluded: z.array(line).nullish(),
    form: z.enum(['oral', 'written', 'digital']),
    validTo: date.nullish(),
  }),
  'consent.declined': z.object({ reason: text.nullish() }),
  'consent.notPossible': z.object({ assessment: text, consulted: z.array(line), legalBasis }),
  'consent.withdrawn': z.object({ note: text.nullish() }),
  'whatMatters.recorded': z.object({ text, told: z.enum(['self', 'withSupport', 'relative']) }),
  'participants.chosen': z.object({ invite: z.array(line), keepOut: z.array(line) }),
  'participation.recorded': z.object({
    stage: z.enum(participationStages),
    how: z.enum(participationWays),
    hindrance: text.nullish(),
    adaptation: text.nullish(),
  }),
  'lead.appointed': z.object(lead),
  'lead.accepted': z.object({}),
  'lead.handedOver': z.object({ ...lead, reason: text.nullish() }),
  'party.invited': z.object({ unit: id, party: party.nullish(), answerBy: dateOrInstant.nullish() }),
  'party.answered': z.object({ answer: z.enum(['takesPart', 'notConcerned', 'sendsText']), text: text.nullish() }),
  'meeting.scheduled': z.object({ id: id.nullish(), at: instant, mode: z.enum(meetingModes), link: line.nullish() }),
  'meeting.moved': z.object({
    id: id.nullish(),
    at: instant,
    mode: z.enum(meetingModes).nullish(),
    link: line.nullish(),
  }),
  'meeting.cancelled': z.object({ id: id.nullish(), reason: text.nullish() }),
  'meeting.held': z.object({
    id: id.nullish(),
    at: instant,
    mode: z.enum(meetingModes),
    attended: z.array(line).default([]),
  }),
  'need.added': z.object({ id: id.nullish(), lifeArea: z.int().min(1).max(11), text }),
  'goal.added': z.object({
    id: id.nullish(),
    text,
    ownWords: z.boolean(),
    horizon: z.enum(['long', 'short']),
    measure: text.nullish(),
  }),
  'action.added': z.object({ id: id.nullish(), text, ...owner, start: date, ...timing }).refine(hasOneOwner, oneOwner),
  'action.changed': z
    .object({ id: id.nullish(), text: text.nullish(), ...owner, start: date.nullish(), ...timing })
    .refine(hasOneOwner, oneOwner)
    .refine((data) => data.id || data.text, { path: ['id'] }),
  'action.done': namedAction,
  'action.ended': namedAction,
  'version.confirmed': z.object({ version: z.int().min(1) }),
  'plan.established': z.object({ othersNone: z.boolean().nullish() }),
  'copy.given': z.object({ form: line, to: z.array(line) }),
  'followUp.booked': z.object({ on: date, place: line.nullish() }),
  'followUp.held': z.object({
    on: date.nullish(),
    goals: z
      .array(
        z.object({
          goal: line.nullish(),
          result: z.enum(['reached', 'partly', 'notReached']).nullish(),
          personSays: text.nullish(),
        }),
      )
      .default([]),
    personSays: text.nullish(),
  }),
  'question.asked': z.object({ id: id.nullish(), text, askedOf: id.nullish() }),
  'question.answered': z.object({ id: id.nullish(), text }),
  'experience.reported': z.object({ knewDate: degree, knewWhom: degree, tookPart: degree, feltSafe: degree }),
  'sip.closed': z.object({ reason: z.enum(closingReasons), note: text.nullish() }),
  'event.undone': z.object({ version: z.int().min(1) }),
} as const

export type SipEvent = EventOf<typeof schemas>
export type SipEventType = keyof typeof schemas
export type SipEventOf<T extends SipEventType> = Extract<SipEvent, { type: T }>
export type SipRecorded<T extends SipEventType = SipEventType> = Recorded<SipEventOf<T>>
