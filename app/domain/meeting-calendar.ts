import { createHash } from 'node:crypto'
import type { Meeting } from '#machines/sip/index.ts'

/** What a calendar entry is made from. */
export type MeetingCalendar = Meeting & { processId: string }

/** How long a meeting takes in a calendar: the plan says when it begins, and an hour is what is set aside. */
export const meetingMinutes = 60

/** The same for as long as the meeting exists, and it tells nothing about whose meeting it is. */
export const calendarUid = ({ processId, id }: Pick<MeetingCalendar, 'processId' | 'id'>): string =>
  `${createHash('sha256').update(`${processId} ${id}`).digest('hex').slice(0, 32)}@hemvagen`
