import {
  closing,
  content,
  conversation,
  createMachine,
  declining,
  established,
  establishing,
  experience,
  noting,
  work,
} from './setup.ts'

/** A plan that follows the person over time (HSL 16:4, SoL 10:8). A meeting is one of the things that can happen in it. */
export const sip = createMachine({
  id: 'sip',
  context: { sharing: 'notOpened', lead: 'missing', version: 0 },
  initial: 'notStarted',
  states: {
    notStarted: { on: { 'sip.proposed': 'underway' } },
    underway: {
      type: 'parallel',
      states: {
        plan: {
          initial: 'proposed',
          states: {
            proposed: {
              on: {
                ...conversation,
                ...noting(['whatMatters.recorded', 'participants.chosen']),
                ...declining,
                ...closing,
                'sip.offered': [{ target: 'preparing', guard: 'isOpen' }, { target: 'offered' }],
              },
            },
            offered: {
              on: {
                ...conversation,
                ...experience,
                ...content('preparing'),
                ...work('preparing'),
                ...declining,
                ...establishing,
                ...closing,
                'consent.given': 'preparing',
                'consent.notPossible': { target: 'preparing', guard: 'isNotOpened' },
              },
            },
            declined: {
              on: { ...conversation, ...experience, ...establishing, ...closing, 'consent.given': 'offered' },
            },
            preparing: {
              on: {
                ...conversation,
                ...experience,
                ...content(),
                ...work(),
                ...declining,
                ...establishing,
                ...closing,
                'version.confirmed': { guard: 'namesNextVersion', actions: 'note' },
              },
            },
            established: {
              on: {
                ...conversation,
                ...experience,
                ...content('revising'),
                ...work(),
                ...established,
                ...closing,
                'version.confirmed': { guard: 'namesThisVersion', actions: 'note' },
              },
            },
            revising: {
              on: {
                ...conversation,
                ...experience,
                ...content(),
                ...work(),
                ...established,
                ...establishing,
                ...closing,
                'version.confirmed': { guard: 'namesNextVersion', actions: 'note' },
              },
            },
            closed: {},
          },
        },
        consent: {
          initial: 'none',
          states: {
            none: {
              on: {
                'consent.given': { target: 'given', actions: 'openSharing' },
                'consent.declined': { target: 'declined', actions: 'stopSharing' },
                'consent.notPossible': { target: 'notPossible', actions: 'openSharing' },
              },
            },
            given: {
              on: {
                'consent.given': { actions: 'note' },
                'consent.declined': { target: 'declined', actions: 'stopSharing' },
                'consent.withdrawn': { target: 'withdrawn', actions: 'stopSharing' },
              },
            },
            declined: { on: { 'consent.given': { target: 'given', actions: 'openSharing' } } },
            notPossible: {
              on: {
                'consent.given': { target: 'given', actions: 'openSharing' },
                'consent.declined': { target: 'declined', actions: 'stopSharing' },
                'consent.withdrawn': { target: 'withdrawn', actions: 'stopSharing' },
              },
            },
            withdrawn: {
              on: {
                'consent.given': { target: 'given', actions: 'openSharing' },
                'consent.declined': { target: 'declined', actions: 'stopSharing' },
              },
            },
          },
        },
      },
    },
  },
})
