import { and } from 'xstate'
import { initialContext } from './context.ts'
import {
  addOwed,
  addRecipients,
  base,
  forgetContactUnit,
  forgetOpenCare,
  forgetRecipients,
  fromRequired,
  fromUndecided,
  leave,
  setContactUnit,
  setNeeds,
  setOpenCare,
  setSipReason,
  settleOwed,
} from './setup.ts'

const assessed = [
  { guard: and(['inHospital', 'someNeed']), target: 'due', actions: setNeeds },
  { guard: 'inHospital', target: 'notNeeded', actions: setNeeds },
] as const
const decided = [
  { guard: and(['hasReason', 'saysRequired']), target: 'required', actions: setSipReason },
  { guard: 'hasReason', target: 'notApplicable', actions: setSipReason },
] as const
const mayInvite = and(['noCarePlan', 'sentByContact'])

/** From admission until the person is home and received, as laid down in lag (2017:612). */
export const discharge = base.createMachine({
  id: 'discharge',
  context: initialContext,
  initial: 'notStarted',
  states: {
    notStarted: { on: { 'admission.registered': 'underway' } },
    underway: {
      type: 'parallel',
      on: {
        'planning.started': { actions: 'note' },
        'planning.readyToReceive': { actions: 'note' },
        'planning.notConcerned': { actions: 'note' },
        'information.requested': { actions: addOwed },
        'information.provided': { guard: 'owes', actions: settleOwed },
        'outpatientMeasures.confirmed': { actions: 'note' },
        'outpatientMeasures.missing': { actions: 'note' },
        'person.told': { actions: 'note' },
        'understanding.checked': { actions: 'note' },
        'patientSummary.given': { actions: 'note' },
        'deadline.passed': { actions: 'note' },
        'case.interrupted': 'interrupted',
        'case.closed': [
          { guard: and(['home', 'received']), target: 'closed' },
          { guard: and(['home', 'saysWhy']), target: 'closed' },
        ],
      },
      states: {
        stay: {
          initial: 'admitted',
          states: {
            admitted: {
              on: {
                'discharge.planned': { actions: 'note' },
                'ready.declared': { guard: 'lawful', target: 'ready', actions: setOpenCare },
              },
            },
            ready: {
              on: {
                'discharge.planned': { actions: 'note' },
                'ready.withdrawn': { target: 'admitted', actions: forgetOpenCare },
                'notice.voided': {
                  guard: { type: 'voids', params: 'ready' },
                  target: 'admitted',
                  actions: forgetOpenCare,
                },
                'discharge.carriedOut': 'discharged',
              },
            },
            discharged: {},
          },
        },
        admissionNotice: {
          initial: 'unassessed',
          states: {
            unassessed: { on: { 'need.assessed': assessed } },
            notNeeded: { on: { 'need.assessed': assessed } },
            due: {
              on: {
                'need.assessed': assessed,
                'admissionNotice.sent': { guard: 'reachesAll', target: 'sent', actions: addRecipients },
              },
            },
            sent: {
              on: {
                'need.assessed': { guard: 'inHospital', actions: setNeeds },
                'admissionNotice.sent': { guard: and(['reachesAll', 'addsRecipient']), actions: addRecipients },
                'notice.acknowledged': { actions: 'note' },
                'notice.declined': { actions: leave },
                'notice.forwarded': { actions: leave },
                'notice.voided': [
                  {
                    guard: and([{ type: 'voids', params: 'admissionNotice' }, 'stillNeeded']),
                    target: 'due',
                    actions: forgetRecipients,
                  },
                  {
                    guard: { type: 'voids', params: 'admissionNotice' },
                    target: 'notNeeded',
                    actions: forgetRecipients,
                  },
                ],
                'estimate.changed': { guard: 'inHospital', actions: 'note' },
              },
            },
          },
        },
        permanentContact: {
          initial: 'missing',
          states: {
            missing: { on: { 'contact.appointed': { target: 'appointed', actions: setContactUnit } } },
            appointed: {
              on: {
                'contact.accepted': { guard: 'sentByContact', target: 'accepted' },
                'contact.declined': { guard: 'sentByContact', target: 'missing', actions: forgetContactUnit },
                'contact.handedOver': { actions: setContactUnit },
              },
            },
            accepted: { on: { 'contact.handedOver': { target: 'appointed', actions: setContactUnit } } },
          },
        },
        sip: {
          initial: 'undecided',
          states: {
            undecided: {
              on: {
                'sip.decided': decided,
                'sip.invited': { guard: mayInvite, target: 'invited', actions: fromUndecided },
              },
            },
            notApplicable: {
              on: {
                'sip.decided': decided,
                'need.assessed': { guard: and(['inHospital', 'reopensSip']), target: 'undecided' },
              },
            },
            required: {
              on: {
                'sip.decided': decided,
                'sip.invited': { guard: mayInvite, target: 'invited', actions: fromRequired },
              },
            },
            invited: {
              on: {
                'notice.voided': [
                  { guard: and([{ type: 'voids', params: 'sipInvitation' }, 'wasRequired']), target: 'required' },
                  { guard: { type: 'voids', params: 'sipInvitation' }, target: 'undecided' },
                ],
              },
            },
          },
        },
        dischargeInformation: {
          initial: 'pending',
          states: {
            pending: {
              on: { 'dischargeInformation.sent': { guard: and(['readyOrHome', 'lawful']), target: 'sent' } },
            },
            sent: {
              on: {
                'notice.voided': { guard: { type: 'voids', params: 'dischargeInformation' }, target: 'pending' },
              },
            },
          },
        },
        homecoming: {
          initial: 'awaited',
          states: {
            awaited: { on: { 'reception.confirmed': { guard: 'home', target: 'received' } } },
            received: { on: { 'followUpCall.made': 'followedUp' } },
            followedUp: {},
          },
        },
      },
    },
    interrupted: { type: 'final' },
    closed: { type: 'final' },
  },
})
