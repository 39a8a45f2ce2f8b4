import { assign, setup } from 'xstate'
import type { SipEvent, SipEventType } from './events.ts'

/** What the guards of the plan's course read. What the plan says is in the facts. */
export type SipContext = {
  /** `open` while a yes, or a documented assessment where none can be given, lets the parties share. */
  sharing: 'notOpened' | 'open' | 'stopped'
  lead: 'missing' | 'appointed' | 'accepted'
  /** 0 until the plan is first established. */
  version: number
}

export const isOpen = ({ sharing }: SipContext) => sharing === 'open'
export const leadIsMissing = ({ lead }: SipContext) => lead === 'missing'
export const leadIsAwaited = ({ lead }: SipContext) => lead === 'appointed'

/** The plan's guards and what they read, without its states. */
export const { createMachine } = setup({
  types: { context: {} as SipContext, events: {} as SipEvent },
  guards: {
    isOpen: ({ context }) => isOpen(context),
    isNotOpened: ({ context }) => context.sharing === 'notOpened',
    leadIsMissing: ({ context }) => leadIsMissing(context),
    leadIsAwaited: ({ context }) => leadIsAwaited(context),
    leadIsKnown: ({ context }) => !leadIsMissing(context),
    namesThisVersion: ({ context, event }) =>
      event.type === 'version.confirmed' && event.data.version === context.version,
    namesNextVersion: ({ context, event }) =>
      event.type === 'version.confirmed' && event.data.version === context.version + 1,
  },
  actions: {
    note: () => {},
    openSharing: assign({ sharing: 'open' }),
    stopSharing: assign({ sharing: ({ context }) => (context.sharing === 'notOpened' ? 'notOpened' : 'stopped') }),
    appointLead: assign({ lead: 'appointed' }),
    acceptLead: assign({ lead: 'accepted' }),
    countVersion: assign({ version: ({ context }) => context.version + 1 }),
  },
})

/** The transitions of events that only leave facts behind, and where they lead if anywhere. */
export const noting = <T extends SipEventType, Target extends string | undefined>(
  types: readonly T[],
  target?: Target,
) => {
  const move = { target, actions: 'note' } as { target: Target; actions: 'note' }
  return Object.fromEntries(types.map((type) => [type, move])) as Record<T, typeof move>
}

/** Open from the first day: whoever asks, answers or takes part is heard. */
export const conversation = noting(['participation.recorded', 'question.asked', 'question.answered'])

/** What changes the plan's content. In an established plan it begins the next version. */
export const content = <Target extends 'preparing' | 'revising' | undefined>(target?: Target) => ({
  ...noting(
    ['whatMatters.recorded', 'need.added', 'goal.added', 'action.added', 'action.changed', 'action.ended'],
    target,
  ),
  'lead.appointed': { target, guard: 'leadIsMissing', actions: 'appointLead' } as const,
  'lead.handedOver': { target, guard: 'leadIsKnown', actions: 'appointLead' } as const,
})

/** Work around the plan that leaves its content as it is. */
export const work = <Target extends 'preparing' | undefined>(target?: Target) => ({
  ...noting(
    [
      'participants.chosen',
      'party.invited',
      'party.answered',
      'meeting.scheduled',
      'meeting.moved',
      'meeting.cancelled',
      'meeting.held',
      'action.done',
      'followUp.booked',
    ],
    target,
  ),
  'lead.accepted': { target, guard: 'leadIsAwaited', actions: 'acceptLead' } as const,
})

/** What can only be done with a plan that has been established. */
export const established = noting(['copy.given', 'followUp.held'])
export const experience = noting(['experience.reported'])
export const closing = { 'sip.closed': { target: 'closed', actions: 'note' } } as const
export const declining = { 'consent.declined': 'declined' } as const
export const establishing = {
  'plan.established': { target: 'established', guard: 'isOpen', actions: 'countVersion' },
} as const
