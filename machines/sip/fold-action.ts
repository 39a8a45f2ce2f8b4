import { principalOf } from '../parties.ts'
import type { Sender } from '../process.ts'
import { type Action, freeId } from './entries.ts'
import type { SipRecorded } from './events.ts'
import type { SipFacts } from './facts.ts'
import type { Folds } from './fold.ts'

type Named = { id?: string | null; text?: string | null }

/** The action that is meant: the one with the id, else the latest one under way with that very text. */
export const namedAction = ({ actions }: SipFacts, { id, text }: Named): Action | undefined =>
  id
    ? actions.find((action) => action.id === id)
    : actions.findLast((action) => action.text === text && action.status !== 'ended')

/** The action as it stands when the sender has said yes to it: agreed if it was proposed to their unit. */
export function acceptedBy(action: Action, by: Sender): Action {
  const isTheirs = action.principal === principalOf(by.party) && (!action.unit || action.unit === by.unit)
  return action.status === 'proposed' && isTheirs ? { ...action, status: 'agreed' } : action
}

/** Agreed when the sender's own principal answers for it, or someone else by their own word; with no owner it cannot be. */
function statusFor({ principal, other }: Pick<Action, 'principal' | 'other'>, by: Sender): Action['status'] {
  if (principal === null) return other === null ? 'proposed' : 'agreed'
  return principal === principalOf(by.party) ? 'agreed' : 'proposed'
}

function add(facts: SipFacts, { at, by, data }: SipRecorded<'action.added'>): SipFacts {
  const owner = { principal: data.principal ?? null, other: data.other ?? null }
  const action: Action = {
    id: data.id ?? freeId('a', facts.actions),
    text: data.text,
    ...owner,
    unit: data.unit ?? null,
    who: data.who || null,
    start: data.start,
    when: data.when ?? null,
    dueOn: data.dueOn ?? null,
    coupledWith: data.coupledWith ?? null,
    status: statusFor(owner, by),
    coupling: null,
    added: { at, by },
  }
  return { ...facts, actions: [...facts.actions, action] }
}

const areCoupled = (one: Action, other: Action) => one.coupledWith === other.id || other.coupledWith === one.id

/** Tells the actions coupled with the moved one, save the one whose own move this answers (F17). */
const warnCoupled = (actions: readonly Action[], moved: Action, answers: string | null, at: string): Action[] =>
  actions.map((action) =>
    action.id !== moved.id && action.id !== answers && action.status !== 'ended' && areCoupled(action, moved)
      ? { ...action, coupling: { movedBy: moved.id, at } }
      : action,
  )

/** The action with the changes that were given; a new owner of another principal is asked anew. */
function changed(action: Action, { by, data }: SipRecorded<'action.changed'>): Action {
  const gotOwner = Boolean(data.principal || data.other)
  const owner = gotOwner ? { principal: data.principal ?? null, other: data.other ?? null } : action
  const { principal, other } = owner
  return {
    ...action,
    text: data.text ?? action.text,
    principal,
    other,
    unit: data.unit ?? (principal === action.principal ? action.unit : null),
    who: data.who || action.who,
    start: data.start ?? action.start,
    when: data.when ?? action.when,
    dueOn: data.dueOn ?? action.dueOn,
    coupledWith: data.coupledWith ?? action.coupledWith,
    status: statusFor(owner, by),
    coupling: null,
  }
}

function change(facts: SipFacts, event: SipRecorded<'action.changed'>): SipFacts {
  const meant = namedAction(facts, event.data)
  if (!meant) return facts
  const after = changed(meant, event)
  const actions = facts.actions.map((action) => (action === meant ? after : action))
  const hasMoved = after.start !== meant.start || after.when !== meant.when
  return {
    ...facts,
    actions: hasMoved ? warnCoupled(actions, after, meant.coupling?.movedBy ?? null, event.at) : actions,
  }
}

const withStatus = (facts: SipFacts, named: Named, status: 'done' | 'ended'): SipFacts => {
  const meant = namedAction(facts, named)
  return { ...facts, actions: facts.actions.map((action) => (action === meant ? { ...action, status } : action)) }
}

/** What adding, changing, doing and ending actions leave in the facts. */
export const actionFolds: Folds<`action.${'added' | 'changed' | 'done' | 'ended'}`> = {
  'action.added': add,
  'action.changed': change,
  'action.done': (facts, { data }) => withStatus(facts, data, 'done'),
  'action.ended': (facts, { data }) => withStatus(facts, data, 'ended'),
}
