import { localDate } from '../calendar.ts'
import { hasLegalBasis } from '../legal-basis.ts'
import { principalOf } from '../parties.ts'
import type { Definition, Refusals, Sender } from '../process.ts'
import { isTaken } from './entries.ts'
import type { SipEvent, SipEventOf, SipEventType, schemas } from './events.ts'
import type { SipFacts, SipState, SipValue } from './facts.ts'
import { namedAction } from './fold-action.ts'
import { bookedMeeting, openQuestion } from './fold-party.ts'
import { canCoordinate } from './senders.ts'
import { isOpen, leadIsAwaited, leadIsMissing, type SipContext } from './setup.ts'
import { missingPoints } from './statutory-content.ts'

export const refusalCodes = [
  'CONSENT_MISSING',
  'STATUTORY_CONTENT_MISSING',
  'LEGAL_BASIS_MISSING',
  'UNKNOWN_ACTION',
  'ID_TAKEN',
] as const
export type SipRefusal = (typeof refusalCodes)[number]
/** A guard about an entry of the plan may also give one of the answers that every event can meet. */
export type SipCode = SipRefusal | 'NOT_NOW' | 'NOT_A_RECIPIENT'

/**
 * True for a unit that the person's stop has shut out: only the person and the units that hold the plan together
 * remain. Where none of those can end the plan, any unit that can is let in.
 */
export function isNotRecipient({ context, facts }: SipState, by: Sender): boolean {
  if (context.sharing !== 'stopped' || by.party === 'person') return false
  const keepers = [facts.coordinator?.unit, facts.lead?.unit, facts.previousLead?.unit].filter((unit) => unit != null)
  if (keepers.includes(by.unit)) return false
  const canBeEnded = keepers.some((unit) => facts.units[unit] !== undefined && canCoordinate(facts.units[unit]))
  return canBeEnded || !canCoordinate(by.party)
}

/** True when the event is about what another principal answers for. */
export function isForOthers({ facts }: SipState, event: SipEvent): boolean {
  const principal = principalOf(event.by.party)
  switch (event.type) {
    case 'lead.accepted':
      return facts.lead !== null && facts.lead.principal !== principal
    case 'action.changed':
    case 'action.done':
    case 'action.ended': {
      const responsible = namedAction(facts, event.data)?.principal ?? null
      return responsible !== null && responsible !== principal
    }
    default:
      return false
  }
}

/** The consent's own last day has passed: it opens nothing more. */
const hasLapsed = ({ consent }: SipFacts, at: string) => consent?.validTo != null && localDate(at) > consent.validTo

type Guard<T extends SipEventType> = NonNullable<Refusals<SipState, SipEventOf<T>, SipCode>['because']>[number]

const idTaken = <T extends SipEventType>(entriesOf: (facts: SipFacts) => readonly { id: string }[]): Guard<T> => ({
  code: 'ID_TAKEN',
  refuses: ({ facts }, { data }) => isTaken(entriesOf(facts), (data as { id?: string | null }).id),
})

const noBookedMeeting: Guard<'meeting.moved' | 'meeting.cancelled'> = {
  code: 'NOT_NOW',
  known: true,
  refuses: ({ facts }, { data }) => !bookedMeeting(facts, data.id),
}

const unknownAction: Guard<'action.changed' | 'action.done' | 'action.ended'> = {
  code: 'UNKNOWN_ACTION',
  refuses: ({ facts }, { data }) => !namedAction(facts, data),
}

const unknownCoupling: Guard<'action.added' | 'action.changed'> = {
  code: 'UNKNOWN_ACTION',
  refuses: ({ facts }, { data }) => data.coupledWith != null && !isTaken(facts.actions, data.coupledWith),
}

const actionIsEnded: Guard<'action.changed' | 'action.done' | 'action.ended'> = {
  code: 'NOT_NOW',
  refuses: ({ facts }, { data }) => namedAction(facts, data)?.status === 'ended',
}

const noActions: Guard<'action.changed' | 'action.done' | 'action.ended'> = {
  code: 'UNKNOWN_ACTION',
  known: true,
  refuses: ({ facts }) => facts.actions.length === 0,
}

/** The hard guards of each event, in the order in which they are tried. */
export const refusals: Definition<typeof schemas, SipValue, SipContext, SipFacts, SipCode>['refusals'] = {
  'consent.notPossible': {
    because: [{ code: 'LEGAL_BASIS_MISSING', refuses: (_, { data }) => !hasLegalBasis(data.legalBasis) }],
  },
  'lead.appointed': { because: [{ code: 'NOT_NOW', known: true, refuses: ({ context }) => !leadIsMissing(context) }] },
  'lead.handedOver': { because: [{ code: 'NOT_NOW', known: true, refuses: ({ context }) => leadIsMissing(context) }] },
  'lead.accepted': { because: [{ code: 'NOT_NOW', known: true, refuses: ({ context }) => !leadIsAwaited(context) }] },
  'party.answered': {
    because: [
      {
        code: 'NOT_A_RECIPIENT',
        known: true,
        refuses: ({ facts }, { by }) => !facts.parties.some(({ unit }) => unit === by.unit),
      },
    ],
  },
  'meeting.scheduled': { because: [idTaken((facts) => facts.meetings)] },
  'meeting.moved': { because: [noBookedMeeting] },
  'meeting.cancelled': { because: [noBookedMeeting] },
  'meeting.held': {
    because: [{ code: 'NOT_NOW', refuses: ({ facts }, { data }) => data.id != null && !bookedMeeting(facts, data.id) }],
  },
  'need.added': { because: [idTaken((facts) => facts.needs)] },
  'goal.added': { because: [idTaken((facts) => facts.goals)] },
  'action.added': { because: [idTaken((facts) => facts.actions), unknownCoupling] },
  'action.changed': { because: [noActions, unknownAction, unknownCoupling, actionIsEnded] },
  'action.done': { because: [noActions, unknownAction, actionIsEnded] },
  'action.ended': { because: [noActions, unknownAction, actionIsEnded] },
  'question.asked': { because: [idTaken((facts) => facts.questions)] },
  'question.answered': {
    because: [{ code: 'NOT_NOW', known: true, refuses: ({ facts }, { data }) => !openQuestion(facts, data.id) }],
  },
  'plan.established': {
    because: [
      { code: 'CONSENT_MISSING', known: true, refuses: ({ context }) => !isOpen(context) },
      { code: 'CONSENT_MISSING', refuses: ({ facts }, { at }) => hasLapsed(facts, at) },
      {
        code: 'STATUTORY_CONTENT_MISSING',
        refuses: ({ facts }, { data }) => missingPoints(facts, data.othersNone ?? facts.othersNone),
      },
    ],
  },
}
