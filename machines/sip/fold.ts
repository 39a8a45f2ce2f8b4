import { type Party, principalOf, staffParties } from '../parties.ts'
import type { UnitOfParty } from './entries.ts'
import type { SipEventType, SipRecorded } from './events.ts'
import type { SipFacts, SipState } from './facts.ts'
import { actionFolds } from './fold-action.ts'
import { contentFolds } from './fold-content.ts'
import { courseFolds } from './fold-course.ts'
import { partyFolds } from './fold-party.ts'
import { canCoordinate } from './senders.ts'
import { content } from './setup.ts'

/** How one event changes the facts; `before` is the state it met. */
export type Fold<T extends SipEventType> = (facts: SipFacts, event: SipRecorded<T>, before: SipState) => SipFacts
export type Folds<T extends SipEventType> = { readonly [K in T]: Fold<K> }

const folds: Folds<Exclude<SipEventType, 'event.undone'>> = {
  ...courseFolds,
  ...partyFolds,
  ...contentFolds,
  ...actionFolds,
}

/** A change of the content is for every unit to confirm anew. */
const contentEvents: ReadonlySet<string> = new Set(Object.keys(content()))

function coordinatorAfter({ coordinator }: SipFacts, { type, by, data }: SipRecorded): UnitOfParty | null {
  const sender = principalOf(by.party) ? { unit: by.unit, party: by.party } : null
  switch (type) {
    case 'sip.proposed':
      return sender ?? data.askedOf ?? null
    case 'lead.appointed':
    case 'lead.accepted':
      return canCoordinate(by.party) ? sender : coordinator
    case 'sip.offered':
      return coordinator && canCoordinate(coordinator.party) ? coordinator : (sender ?? coordinator)
    default:
      return coordinator ?? sender
  }
}

const isStaffParty = (party: Party) => (staffParties as readonly Party[]).includes(party)

/** The facts after an event: who holds the plan together, what the event itself says, and confirmations it overtakes. */
export function fold(facts: SipFacts, event: SipRecorded, before: SipState, after: Pick<SipState, 'value'>): SipFacts {
  const own = folds[event.type as keyof typeof folds] as Fold<SipEventType>
  const folded = own(facts, event, before)
  const plan = after.value === 'notStarted' ? null : after.value.underway.plan
  return {
    ...folded,
    units: isStaffParty(event.by.party) ? { ...folded.units, [event.by.unit]: event.by.party } : folded.units,
    coordinator: coordinatorAfter(facts, event),
    prepared: folded.prepared || plan === 'preparing',
    confirmations: contentEvents.has(event.type) ? [] : folded.confirmations,
  }
}
