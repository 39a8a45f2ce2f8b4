import { videoBase, videoRoom } from '#app/domain/meeting-room.ts'
import type { Errors, Field } from '../field.ts'
import type { Answers, StepForm } from '../step-form.ts'
import { asNewEntry, bookedMeetings } from './within-plan.ts'

const ahead = [
  { days: 1, at: '10:00' },
  { days: 7, at: '10:00' },
  { days: 7, at: '14:00' },
] as const

const place = [
  { kind: 'radios', name: 'mode', label: 'meetingMode', group: 'meetingMode' },
  { kind: 'link', name: 'link', label: 'meetingLink', optional: true, when: { field: 'mode', is: 'video' } },
] as const satisfies readonly Field[]

const which = { kind: 'entry', name: 'id', label: 'whichMeeting', among: bookedMeetings } as const satisfies Field

const isWebAddress = (link: unknown) => URL.canParse(String(link)) && /^https?:$/.test(new URL(String(link)).protocol)

/** A video meeting has a link: the one that was written, or a room of its own where the region has a place for rooms. */
function checkLink({ mode, link }: Answers): Errors {
  if (mode !== 'video') return {}
  if (!link) return videoBase() ? {} : { link: 'write' }
  return isWebAddress(link) ? {} : { link: 'link' }
}

function withRoom(answers: Answers): Answers {
  const base = videoBase()
  return answers.mode === 'video' && !answers.link && base ? { ...answers, link: videoRoom(base) } : answers
}

/** Meetings: none, one or many, and one of the things that can happen in a plan (F4). */
export const meetingForms = {
  'meeting.scheduled': {
    facts: ['chosen', 'speech', 'consent'],
    fields: [{ kind: 'moment', name: 'at', label: 'meetingAt', choices: ahead }, ...place],
    check: checkLink,
    toData: (answers) => [asNewEntry(withRoom(answers))],
  },
  'meeting.moved': {
    facts: ['chosen', 'speech'],
    fields: [which, { kind: 'moment', name: 'at', label: 'meetingAt', choices: ahead }, ...place],
    check: checkLink,
    toData: (answers) => [withRoom(answers)],
  },
  'meeting.cancelled': {
    facts: ['chosen'],
    fields: [which, { kind: 'long', name: 'reason', label: 'meetingCancelReason', optional: true }],
  },
  'meeting.held': {
    facts: ['chosen', 'speech'],
    fields: [
      { ...which, orNew: true, optional: true },
      { kind: 'moment', name: 'at', label: 'heldAt', choices: ['now'] },
      { kind: 'radios', name: 'mode', label: 'heldMode', group: 'meetingMode' },
      { kind: 'names', name: 'attended', label: 'attended', optional: true },
    ],
  },
} as const satisfies Record<string, StepForm>
